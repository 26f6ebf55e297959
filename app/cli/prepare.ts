import type { Assessment } from '../assessment/assessment';
import { readAnswersFile } from '../assessment/read-answers-file';
import type { Issue } from '../content/issue';
import type { Content } from '../load-content.server';
import { renderPdf } from '../render/pdf/render-pdf';
import { buildEvidenceList } from '../report/evidence-list';
import { buildInterviewGuide } from '../report/interview-guide';
import type { PrepareRequest } from './assess-request';
import type { CommandResult } from './command-result';
import { editionsOf } from './read-judged';
import { readTextFile } from './read-text-file';
import { listed, written } from './told';
import { checkFolder } from './write-results';

const builders = { 'evidence-list': buildEvidenceList, 'interview-guide': buildInterviewGuide };

/** The papers of week 0: no answer is needed, and none is read. `date` stands on them where no file gives one. */
export async function prepare(
  { papers, out, paper, facts, track = 'full' }: PrepareRequest,
  content: Content,
  date: string,
  warnings: string,
): Promise<CommandResult> {
  checkFolder(out);
  const read = facts === undefined ? undefined : readFile(facts, content);
  if (read && !read.assessment) return { code: 2, err: listed(read.issues) };
  const edition = content.editions.get(read?.assessment?.edition ?? '')?.edition ?? content.current.edition;
  const assessment = read?.assessment ?? { track, facts: {}, organisation: '', date };
  const files = await Promise.all(
    papers.map(async (name) => ({
      name: `${name}.pdf`,
      bytes: await renderPdf(builders[name]({ edition, assessment }), { paper }),
    })),
  );
  return { code: 0, out: written(out, files), err: warnings };
}

function readFile(path: string, content: Content): { assessment?: Assessment; issues: readonly Issue[] } {
  return readAnswersFile(readTextFile(path), editionsOf(content), path);
}
