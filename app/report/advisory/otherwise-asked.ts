import { questionsInScope } from '../../assessment/applicable-questions';
import type { QuestionChange } from '../../bank/diff-banks';
import type { EditionDiff } from '../../bank/diff-editions';
import { allQuestions } from '../../bank/edition';
import { bullets, cell, paragraph } from '../../document/build';
import type { Block, Cell } from '../../document/document';
import { allGaps } from '../../scoring/outside';
import type { Standing } from '../../scoring/score-card';
import { cellOfLines, table } from '../blocks';
import { factPrompt, standingOf } from '../report-input';
import { advisoryWords as words } from '../wording/advisory';
import { standingWords } from '../wording/every-answer';
import { listed } from '../wording/grammar';
import type { AdvisoryInput } from './advisory-input';
import type { AdvisoryPart } from './advisory-part';

/** Questions asked, weighed or required otherwise; new ones; those asked no more. */
export function otherwiseAsked(input: AdvisoryInput): AdvisoryPart[] {
  const changes = input.diff.banks.flatMap(({ questions }) => questions);
  return [
    { id: 'otherwise', title: words.otherwise, blocks: changedBlocks(input, changes) },
    { id: 'new', title: words.fresh, blocks: freshBlocks(input, changes) },
    { id: 'retired', title: words.retired, blocks: retiredBlocks(input, changes) },
    { id: 'settings', title: words.settings, blocks: settingBlocks(input) },
  ];
}

type Required = EditionDiff['requirements'][number];

interface Changed {
  readonly id: string;
  readonly prompt: string;
  readonly change: QuestionChange | undefined;
  /** How the older edition's questions stand that it comes from: its own, or those it was split from or merged of. */
  readonly was: readonly Standing[];
  /** Steps of autonomy that require it otherwise. */
  readonly required: readonly Required[];
}

/** In the order of the newer edition; only questions that continue older ones, and that this client could have been asked. */
function changedBlocks(input: AdvisoryInput, changes: readonly QuestionChange[]): Block[] {
  const { before, after, diff } = input;
  const had = new Set(allQuestions(before).map(({ id }) => id));
  const all = allQuestions(after).flatMap(({ id, prompt }): Changed[] => {
    const change = changes.find((one) => one.id === id);
    const required = diff.requirements.filter(({ question }) => question === id);
    const from = change && change.beside.length > 0 ? change.beside : [id].filter((one) => had.has(one));
    const was = from.map((one) => standingOf(input.asThen, one));
    const isAsked = [...was, standingOf(input.asNow, id)].some(isInScope);
    return was.length > 0 && isAsked && (change || required.length > 0) ? [{ id, prompt, change, was, required }] : [];
  });
  if (all.length === 0) return [];
  const columns = [
    { head: words.question, width: 32 },
    { head: words.what, width: 26 },
    { head: words.said, width: 14 },
    { head: words.means, width: 28 },
  ];
  return [
    paragraph(words.otherwiseIntro),
    table(
      columns,
      all.map((one) => changedRow(input, one)),
    ),
  ];
}

function isInScope({ state }: Standing): boolean {
  return state !== 'outOfScope';
}

function changedRow(input: AdvisoryInput, changed: Changed): Cell[] {
  const { prompt, change, was, required } = changed;
  const said = listed(was.map((standing) => saidThen(input, standing)));
  const what = [...(change ? [words.changed(change)] : []), ...required.map(words.required)];
  return [cell(prompt), cell(what.join('; ')), cell(said), cellOfLines(meanings(input, changed))];
}

function saidThen({ asThen }: AdvisoryInput, standing: Standing): string {
  if (standing.state === 'known') return String(standing.level);
  return standingWords(standing, asThen.assessment.track, (fact) => factPrompt(asThen.edition, fact));
}

/** What a new round would make of the reply; nothing of it is done here. */
function meanings(input: AdvisoryInput, { id, change, was, required }: Changed): string[] {
  const [only, ...others] = was;
  const level = only?.state === 'known' && others.length === 0 ? only.level : null;
  const [had, has] = [input.asThen, input.asNow].map(({ card }) =>
    allGaps(card).some(({ question }) => question === id),
  );
  const statement = change?.choices.find((one) => one.level === level);
  const short = required.filter(({ after }) => after !== null && level !== null && level < after);
  return [
    ...(was.some(hasReply) ? [words.fate(change?.answers ?? 'keep')] : [words.noReply]),
    ...(statement ? [words.statement(statement.level, statement.after)] : []),
    ...short.map(({ step, after }) => words.tooLow(step, after ?? 0)),
    ...(has && !had ? [words.wouldBeGap] : []),
    ...(had && !has && change?.answers !== 'ask' ? [words.wouldBeNoGap] : []),
  ];
}

/** A don't know moves nothing of the client's. */
function hasReply({ state }: Standing): boolean {
  return state === 'known' || state === 'notApplicable';
}

function freshBlocks({ asNow, after }: AdvisoryInput, changes: readonly QuestionChange[]): Block[] {
  const fresh = new Set(changes.filter(({ kinds }) => kinds.includes('new')).map(({ id }) => id));
  const asked = questionsInScope(after, asNow.assessment).filter(({ id }) => fresh.has(id));
  const left = fresh.size - asked.length;
  if (fresh.size === 0) return [];
  return [
    paragraph(words.freshIntro),
    ...(asked.length > 0 ? [bullets(asked.map(({ prompt }) => prompt))] : []),
    ...(left > 0 ? [paragraph(words.notForYou(left), 'muted')] : []),
  ];
}

function retiredBlocks(input: AdvisoryInput, changes: readonly QuestionChange[]): Block[] {
  const carried = new Set(changes.filter(({ answers }) => answers !== 'ask').flatMap(carriedFrom));
  const gone = changes.filter(({ id, kinds }) => kinds.includes('retired') && !carried.has(id));
  if (gone.length === 0) return [];
  const lines = gone.map(({ id, prompt }) =>
    words.saidOf(prompt.before ?? id, saidThen(input, standingOf(input.asThen, id))),
  );
  return [paragraph(words.retiredIntro), bullets(lines)];
}

/** Questions whose reply would go to this one: they are told of there. */
function carriedFrom({ kinds, beside }: QuestionChange): readonly string[] {
  return kinds.includes('retired') ? [] : beside;
}

function settingBlocks({ diff }: AdvisoryInput): Block[] {
  return diff.settings.length > 0 ? [paragraph(words.settingsSaid(diff.settings))] : [];
}
