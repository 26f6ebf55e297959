import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readAnswersFile } from '../assessment/read-answers-file';
import { compare, formatIssue, type Issue } from '../content/issue';
import { type Content, loadContent } from '../load-content.server';
import { readCommandLine, readWords } from './command-line';
import { type CommandResult, RequestRefused, refusal } from './command-result';
import { findPlace } from './find-place';
import { mutatePersonas, type Persona, type QuestionReport } from './mutate-personas';
import { editionsOf } from './read-judged';
import { readTextFile } from './read-text-file';
import { lines } from './told';

const usage = `Usage: npm run content:mutate [-- --personas FOLDER] [--content FOLDER]

Takes each gate away and moves each answer by one level around the answers files of FOLDER (default: the golden personas).
Exit code 1: a gate or a question moves nothing for any of them.
`;

/** `homes` are the folders in which personas are looked for when none is named; the first that exists is taken. */
export function contentMutate(args: readonly string[], ownContent: string, homes: readonly string[]): CommandResult {
  try {
    const { values } = readMutate(args);
    if (values.help) return { code: 0, out: usage };
    const { personas, content } = values;
    const loaded = loadContent(content ?? ownContent);
    if (loaded.kind === 'faults') return { code: 1, err: `${loaded.report}\n` };
    const folder = personas ?? homes.find((one) => existsSync(one));
    if (!folder) throw new RequestRefused(`No personas: none of ${homes.join(', ')} is there.`);
    const read = readPersonas(folder, loaded.content);
    return report(mutatePersonas(loaded.content.current.edition, read), loaded.content, content ?? ownContent, read);
  } catch (error) {
    return refusal(error);
  }
}

function readMutate(args: readonly string[]) {
  const line = readCommandLine(args, { personas: { type: 'string' }, content: { type: 'string' } }, usage);
  readWords(line.positionals, [], usage);
  return line;
}

/** @throws RequestRefused when there is none, or one has a fault */
function readPersonas(folder: string, content: Content): Persona[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new RequestRefused(`${folder}: there is no such folder.`);
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort(compare);
  if (names.length === 0) throw new RequestRefused(`${folder}: no answers file (*.yaml) lies there.`);
  return names.map((name) => {
    const path = join(folder, name);
    const { assessment, issues } = readAnswersFile(readTextFile(path), editionsOf(content), path);
    const loaded = assessment && content.editions.get(assessment.edition);
    if (!loaded) throw new RequestRefused(issues.map(formatIssue).join('\n'));
    return { name: name.slice(0, -5), edition: loaded.edition, policy: loaded.policy, assessment };
  });
}

function report(
  reports: readonly QuestionReport[],
  { current }: Content,
  contentFolder: string,
  personas: readonly Persona[],
): CommandResult {
  const placed = reports.map((one) => ({ ...one, at: findPlace(contentFolder, current.edition, one.question) }));
  const faults = placed.flatMap((one) => survivors(one, one.at));
  const tried = reports.reduce(
    (sum, { gate, steps }) => sum + (gate?.tried ?? 0) + steps.reduce((all, one) => all + one.tried, 0),
    0,
  );
  const summary = `${personas.length} personas, ${tried} mutations: ${faults.length} survive everywhere.`;
  return {
    code: faults.length > 0 ? 1 : 0,
    out: `${[...reports.flatMap(remarks), summary].join('\n')}\n`,
    err: lines(faults),
  };
}

/** What is no fault, and worth a line: levels that move nothing, and what no persona tries. */
function remarks({ question, steps, gate }: QuestionReport): string[] {
  const idle = steps.filter(({ moved }) => moved.length === 0).map(({ from, to }) => `${from}-${to}`);
  return [
    ...(idle.length > 0 && idle.length < steps.length ? [`${question.id}: ${idle.join(', ')} move nothing`] : []),
    ...(steps.length === 0 ? [`${question.id}: answered by no persona, so not tried`] : []),
    ...(question.gateWhen && !gate ? [`${question.id}: a gate of no persona, so not tried`] : []),
  ];
}

type PlaceOf = ReturnType<typeof findPlace>;

function survivors({ gate, steps }: QuestionReport, at: PlaceOf): Issue[] {
  const expected = 'a level, supported autonomy, rating, gap list or clause that moves for some persona';
  return [
    ...(gate && gate.moved.length === 0
      ? [at('gate:', 'gate-survives', `nothing that hangs on this gate, in ${gate.tried} personas`, expected)]
      : []),
    ...(steps.length > 0 && steps.every(({ moved }) => moved.length === 0)
      ? [at('id:', 'question-survives', 'nothing that hangs on any of its levels', expected)]
      : []),
  ];
}
