import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isSeatTrack } from '../bank/bank';
import type { Issue } from '../content/issue';
import type { Content } from '../load-content.server';
import { type PulseFile, pulseDomain } from '../policy/pulse/build-pulse';
import { pulseOf } from '../results/kit';
import { sourcesOf } from '../results/sources';
import type { PulseRequest } from './assess-request';
import { type CommandResult, RequestRefused } from './command-result';
import { loadedEdition, readJudged } from './read-judged';
import { lines, listed, written } from './told';
import { checkFolder } from './write-results';

/**
 * The pulse of the policy that an answers file leads to, as a folder of a bank.
 * @throws RequestRefused
 */
export function writePulse(
  { file, folder }: PulseRequest,
  content: Content,
  warnings: readonly Issue[],
): CommandResult {
  checkFolder(folder, '--pulse');
  const { assessment, issues: own } = readJudged(file, content);
  const issues = [...warnings, ...own];
  if (!assessment) return { code: 2, err: listed(issues) };
  if (isSeatTrack(assessment.track))
    throw new RequestRefused(
      `${file}: a pulse is made from the organisation's policy, and one seat's answers have none.`,
    );
  const pulse = pulseOf(sourcesOf(loadedEdition(content, assessment.edition), assessment));
  if (!pulse) throw new RequestRefused(`${file}: the policy of edition ${assessment.edition} has no pulse to ask.`);
  refuseLeftovers(folder, pulse);
  const files = pulse.map(({ path, text }) => ({ name: path, bytes: text }));
  return { code: 0, out: written(folder, files, '--pulse'), err: lines(issues) };
}

/** A question left over from an earlier pulse would make the new bank a faulty one. */
function refuseLeftovers(folder: string, pulse: readonly PulseFile[]): void {
  const inside = join(folder, pulseDomain);
  checkFolder(inside, '--pulse');
  if (!existsSync(inside)) return;
  const own = new Set(pulse.map(({ path }) => path));
  const left = readdirSync(inside).find((name) => !own.has(`${pulseDomain}/${name}`));
  if (left !== undefined)
    throw new RequestRefused(
      `${join(inside, left)}: this file is not of this pulse. Empty the folder, or name another.`,
    );
}
