import { type FactValue, type NamedSystem, notSure, type OutcomeNumber } from '../../assessment/assessment';
import type { Track } from '../../bank/bank';
import type { Fact } from '../../bank/fact';
import type { Pattern } from '../../bank/pattern';
import { grouped } from '../../document/grouped-number';
import type { Standing } from '../../scoring/score-card';
import { ended, listed, plural, quoted } from './grammar';

export const everyAnswerWords = {
  title: 'Every question and answer',
  intro:
    'All questions of the edition with what you answered. With weights and patterns, each score and exposure in this report can be recomputed; the method chapter says how, step by step.',
  facts: 'Facts about the organisation',
  gate: 'gate',
  key: 'key',
} as const;

export function leftOutSentence(unasked: number, all: number): string {
  return `${unasked} of ${all} ${plural(all, 'question')} ${plural(unasked, 'was', 'were')} not asked on this track; ${plural(unasked, 'it is', 'they are')} left out here, so numbers are missing from the count.`;
}

/** What the column of patterns stands for. */
export function patternKey(patterns: readonly Pattern[]): string {
  const named = patterns.map(({ title }, at) => `P${at + 1} ${title}`);
  return `“P1×3” means: tells of pattern P1 with relevance 3. ${ended(named.join('; '))} A key question, like a gate, is one whose low answer no mean may hide.`;
}

/** "P1×3, P4×2": the pattern's number in the edition and how much a question tells of it. */
export function relevanceWords(patterns: readonly { readonly number: number; readonly relevance: number }[]): string {
  return patterns.length === 0 ? '–' : patterns.map(({ number, relevance }) => `P${number}×${relevance}`).join(', ');
}

/** Why a question has no level; `track` = the assessment's. */
export function standingWords(
  standing: Exclude<Standing, { state: 'known' }>,
  track: Track,
  promptOf: (fact: string) => string,
): string {
  switch (standing.state) {
    case 'unknown':
      return 'Don’t know';
    case 'unanswered':
      return 'Not answered';
    case 'notApplicable':
      return standing.reason ? `Not applicable: ${standing.reason}` : 'Not applicable';
    case 'outOfScope':
      return standing.by === 'track'
        ? `Not asked on the ${track} track`
        : `Not asked, because of your answer to ${listed(
            standing.facts.map((fact) => quoted(promptOf(fact))),
            'or',
          )}`;
  }
}

export function factWords(fact: Fact, value: FactValue | undefined): string {
  if (value === undefined) return 'Not answered';
  if (value === notSure) return 'Not sure';
  if (typeof value === 'number') return numberWords(fact, value);
  if (typeof value === 'string') return labelOf(fact, value);
  if (value.length === 0) return 'None named';
  return value.map((one) => itemWords(fact, one)).join('; ');
}

function itemWords(fact: Fact, one: string | NamedSystem | OutcomeNumber): string {
  if (typeof one === 'string') return labelOf(fact, one);
  return 'measure' in one ? outcomeWords(fact, one) : systemWords(one);
}

/** "Change fail rate 12.5 percent after (2026 Q2, n = 340)". */
function outcomeWords(fact: Fact, { measure, value, unit, n, period, when }: OutcomeNumber): string {
  return `${labelOf(fact, measure)} ${grouped(value, 20)} ${unit} ${when} (${period}, n = ${grouped(n)})`;
}

/** "55%", "8 engineers", "9,000 people". */
export function numberWords(fact: Fact, value: number): string {
  if (fact.type === 'percent') return `${value}%`;
  return fact.unit ? `${grouped(value)} ${value === 1 ? singular(fact.unit) : fact.unit}` : grouped(value);
}

/** Authors write a unit in the plural. */
function singular(unit: string): string {
  return unit === 'people' ? 'person' : unit.replace(/s$/, '');
}

function labelOf(fact: Fact, id: string): string {
  return fact.choices.find((choice) => choice.id === id)?.label ?? id;
}

function systemWords(system: NamedSystem): string {
  return `${system.name} (${system.tier.replace('-', ' ')})`;
}
