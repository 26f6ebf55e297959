import { scopes } from '../assessment/applicable-questions';
import type { FactValue } from '../assessment/assessment';
import { conditionWords } from '../assessment/not-asked-when';
import { evaluate, factNames } from '../content/condition';
import { bodyText } from '../document/plain-text';
import { annexLetters } from './annexes';
import type { Clause } from './clause';
import { fillText } from './fill-text';
import { type Held, heldBy } from './held-by';
import { type LedgerEdit, ledgerEdit } from './ledger-edit';
import type { PolicyParts } from './policy-parts';
import type { SelectedClause } from './select-clauses';
import type { RestingAnswer, Standing } from './standing';
import { whenWords } from './wording/when';

/** Why a clause is written as it is, and whether it is lived today. Confidential: it holds answers. */
export interface LedgerEntry {
  readonly id: string;
  readonly title: string;
  /** Null = left out of this policy. */
  readonly number: string | null;
  /** In words; "always" for a clause without condition. */
  readonly condition: string;
  readonly truth: 'yes' | 'no' | 'unknown';
  /** Null = the base wording. */
  readonly variant: string | null;
  /** What the condition, the choice of wording and the numbers look at. */
  readonly facts: readonly { readonly id: string; readonly value: FactValue | null }[];
  /** Of which edition the questions and facts are. */
  readonly edition: string;
  readonly answers: readonly RestingAnswer[];
  readonly decisions: readonly { readonly id: string; readonly label: string; readonly words: string }[];
  /** What other facts would have put in its place. */
  readonly otherwise: readonly { readonly when: string; readonly words: string }[];
  readonly references: readonly string[];
  readonly standing: Standing;
  /** Ids of the gaps behind the standing. */
  readonly gaps: readonly string[];
  /** At this client: enforced only where the kit has the file that refuses a breach. */
  readonly enforceability: Held['by'];
  readonly kit: Held['kit'];
  /** Which part the kit holds; null where it holds none of it, or the clause is not one that can be enforced. */
  readonly holds: string | null;
  readonly detection: string | null;
  readonly owner: Clause['owner'];
  /** For an aspiration: days after adoption. */
  readonly by: number | null;
  /** Null = as generated. */
  readonly edited: LedgerEdit | null;
}

/** One entry for every clause of the template, left out ones too, in the policy's order. */
export function buildLedger(parts: PolicyParts): LedgerEntry[] {
  const byId = new Map(parts.template.clauses.map((clause) => [clause.id, clause]));
  const ordered = parts.template.sections.flatMap((section) => section.clauses.flatMap((id) => byId.get(id) ?? []));
  return ordered.map((clause) => entryOf(clause, parts));
}

function entryOf(clause: Clause, parts: PolicyParts): LedgerEntry {
  const { edition, decisions, clauses, view } = parts;
  const selected = clauses.find(({ id }) => id === clause.id);
  const answers = clause.rests.map((question) => answerTo(question, parts));
  const held = heldBy(clause, parts.assessment.facts);
  const gaps = parts.card.gaps.map(({ question }) => question).filter((id) => clause.rests.includes(id));
  return {
    id: clause.id,
    title: clause.title,
    number: selected?.number ?? null,
    condition: clause.when ? conditionWords(edition, clause.when) : whenWords.always,
    truth: clause.when ? evaluate(clause.when, view) : 'yes',
    variant: selected?.variant ?? null,
    facts: factsOf(clause, selected, parts),
    edition: edition.id,
    answers,
    decisions: decisions.values
      .filter(({ id }) => selected?.decisions.includes(id))
      .map(({ id, label, words }) => ({ id, label, words })),
    otherwise: otherwise(clause, selected, parts),
    references: clause.references,
    standing: selected ? standingOf(answers, gaps) : 'leftOut',
    gaps,
    enforceability: held.by,
    kit: held.kit,
    holds: held.holds ?? null,
    detection: clause.detection ?? null,
    owner: clause.owner,
    by: clause.by ?? null,
    edited: ledgerEdit(clause.id, selected, parts),
  };
}

function factsOf(
  clause: Clause,
  selected: SelectedClause | undefined,
  { assessment }: PolicyParts,
): LedgerEntry['facts'] {
  const conditions = [clause.when, ...clause.variants.map(({ when }) => when)].flatMap((when) => when ?? []);
  const asked = selected?.todo.flatMap(({ about, id }) => (about === 'fact' ? [id] : [])) ?? [];
  const ids = new Set([...conditions.flatMap(factNames), ...asked]);
  return [...ids].map((id) => ({ id, value: assessment.facts[id] ?? null }));
}

function answerTo(question: string, { edition, assessment }: PolicyParts): RestingAnswer {
  if (scopes(edition, assessment).get(question)?.kind !== 'in')
    return { question, state: 'outOfScope', level: null, n: 0 };
  const answer = assessment.answers[question];
  if (!answer) return { question, state: 'unanswered', level: null, n: 0 };
  return { question, state: answer.state, level: answer.state === 'known' ? answer.level : null, n: 1 };
}

/** A known level below its target outweighs what is unknown; what does not apply says nothing. */
function standingOf(answers: readonly RestingAnswer[], gaps: readonly string[]): Standing {
  if (gaps.length > 0) return 'gap';
  const states = answers.map(({ state }) => state);
  if (states.includes('unknown') || states.includes('unanswered')) return 'unknown';
  return states.includes('known') ? 'inPlace' : 'notAsked';
}

/** The wordings that were not chosen, each with when it would have been; and leaving the clause out, or writing it. */
function otherwise(clause: Clause, selected: SelectedClause | undefined, parts: PolicyParts): LedgerEntry['otherwise'] {
  const { edition } = parts;
  const variants = clause.variants
    .filter(({ id }) => id !== selected?.variant)
    .map(({ when, text }) => ({ when: conditionWords(edition, when), words: wordsOf(text, parts) }));
  const base =
    selected && selected.variant !== null ? [{ when: whenWords.noVariant, words: wordsOf(clause.text, parts) }] : [];
  if (!selected && clause.when)
    return [{ when: conditionWords(edition, clause.when), words: wordsOf(clause.text, parts) }];
  const none = clause.when
    ? [{ when: conditionWords(edition, { kind: 'not', of: clause.when }), words: whenWords.nothing }]
    : [];
  return [...none, ...base, ...variants];
}

function wordsOf(text: Clause['text'], { template, decisions, clauses }: PolicyParts): string {
  const sections = new Map(clauses.map(({ section, number }) => [section, Number(number.split('.')[0])]));
  return bodyText(fillText(text, { decisions, sections, annexes: annexLetters(template.annexes) })).join(' ');
}
