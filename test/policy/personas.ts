import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countedView } from '../../app/assessment/applicable-questions';
import { readAnswersFile } from '../../app/assessment/read-answers-file';
import { formatIssue } from '../../app/content/issue';
import { type PolicyInput, type PolicyParts, policyParts } from '../../app/policy/policy-parts';
import { scoreAssessment } from '../../app/scoring/score-assessment';
import { readRealPolicy } from './real-content';

const folder = join(import.meta.dirname, '../golden/personas');

/** Every golden persona over the real content, by its name. */
export function personaPolicies(): ReadonlyMap<string, PolicyParts> {
  const { edition, policy: template } = readRealPolicy();
  const editions = new Map([[edition.id, edition]]);
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return new Map(
    names.map((name) => {
      const { assessment, issues } = readAnswersFile(readFileSync(join(folder, name), 'utf8'), editions, name);
      if (!assessment) throw new Error(issues.map(formatIssue).join('\n'));
      const card = scoreAssessment(edition, assessment);
      const input: PolicyInput = { template, edition, assessment, card, view: countedView(edition, assessment) };
      return [name.replace('.yaml', ''), policyParts(input)];
    }),
  );
}
