import { levelFaults } from '../../bank/check-level-tests';
import { promptFormFaults, promptWordingFaults, type TextFault } from '../../bank/check-prompt';
import { mostWordsOfChoice, wordCount } from '../../bank/parse-choices';
import type { MarkdownFile } from '../../content/markdown-file';
import { type Place, quote } from '../../content/report-issue';
import { asList, asMap } from '../../content/yaml-value';
import type { Clause, PolicyTemplate } from '../clause';
import { tiers } from '../decision-scales';
import { decisionIds } from '../fill-text';
import { fewestAsked } from './choose-pulse';
import { type ClausePulse, fillPulse, type PulseValue, valuesOfPulse } from './clause-pulse';

/** Faults of the clause's pulse: what the checker of banks would refuse later, told where the author wrote it. */
export function checkPulse(clause: Clause, file: MarkdownFile, policy: PolicyTemplate): void {
  const { pulse } = clause;
  if (!pulse) return;
  const at = placesIn(file);
  const tell = (place: Place, { rule, found, expected, severity }: TextFault) =>
    severity === 'error' ? file.log.fault(place, rule, found, expected) : file.log.warn(place, rule, found, expected);
  for (const { place, text } of textsOf(pulse, at)) for (const one of textFaults(text)) tell(place, one);
  const { prompt, choices } = filled(pulse, policy);
  for (const one of [...promptFormFaults(prompt), ...promptWordingFaults(prompt)]) tell(at.prompt, one);
  for (const one of helpFaults(pulse.help)) tell(at.help, one);
  for (const one of levelFaults(choices)) tell(at.choice(one.level), one);
  for (const [level, choice] of choices.entries()) for (const one of choiceFaults(choice)) tell(at.choice(level), one);
  for (const one of [...placeholderFaults(clause, pulse, policy), ...groundFaults(clause)]) tell(at.whole, one);
}

/** So many that every client is asked enough, whatever its facts leave out; a policy may do without a pulse altogether. */
export function pulseFaults({ clauses }: PolicyTemplate): TextFault[] {
  if (clauses.every(({ pulse }) => !pulse)) return [];
  const lasting = clauses.flatMap(({ pulse, when }) => (pulse && !when ? pulse.asks : []));
  const missing = (['know', 'can', 'did'] as const).filter((one) => !lasting.includes(one));
  return [
    ...(lasting.length < fewestAsked
      ? [error('pulse-enough', `${lasting.length} on clauses without "when"`, `at least ${fewestAsked}`)]
      : []),
    ...missing.map((one) => error('pulse-enough', `none that asks "${one}"`, 'one on a clause without "when"')),
  ];
}

interface Places {
  readonly whole: Place;
  readonly prompt: Place;
  readonly help: Place;
  readonly choice: (level: number) => Place;
}

function placesIn(file: MarkdownFile): Places {
  const value = file.front?.take('pulse');
  const map = asMap(value);
  const whole = value?.at ?? file.titleAt;
  const choices = asList(map?.take('choices'));
  const of = (key: string) => map?.take(key)?.at ?? whole;
  return { whole, prompt: of('prompt'), help: of('help'), choice: (level) => choices[level]?.at ?? whole };
}

function textsOf({ prompt, help, choices }: ClausePulse, at: Places): { place: Place; text: string }[] {
  return [
    { place: at.prompt, text: prompt },
    { place: at.help, text: help },
    ...choices.map((text, level) => ({ place: at.choice(level), text })),
  ];
}

/** Numbers that are names, and the one of level 4's test. */
const namedNumbers = /\btiers?[ -][1-4]\b|\bA[0-4]\b|\blast 90 days\b/gi;

function textFaults(text: string): TextFault[] {
  const plain = fillPulse(text, () => '');
  const number = /\d+/.exec(plain.replace(namedNumbers, ''))?.[0];
  return [
    ...(plain.includes('{{')
      ? [error('placeholder', 'a placeholder of unknown form', '{{decision:id}} or {{approvals:author:tier}}')]
      : []),
    ...(number ? [error('number-by-decision', quote(number), 'a placeholder {{decision:…}}')] : []),
  ];
}

/** With the unit of each decision, whose words count as well; which number stands before it changes nothing here. */
function filled(pulse: ClausePulse, { decisions }: PolicyTemplate): Pick<ClausePulse, 'prompt' | 'choices'> {
  const units = new Map(decisions.parameters.map(({ id, unit }) => [id, `2 ${unit.many}`]));
  const words = (value: PulseValue) => (value.kind === 'approvals' ? '2 approvals' : (units.get(value.id) ?? '2'));
  const fill = (text: string) => fillPulse(text, words);
  const [none, informal, partial, enforced, proven] = pulse.choices;
  return {
    prompt: fill(pulse.prompt),
    choices: [fill(none), fill(informal), fill(partial), fill(enforced), fill(proven)],
  };
}

function helpFaults(help: string): TextFault[] {
  const sentences = help.split(/[.!?]+(?:\s|$)/).filter(Boolean).length;
  return sentences > 2 ? [error('help-length', `${sentences} sentences`, 'at most two')] : [];
}

function choiceFaults(choice: string): TextFault[] {
  const words = wordCount(choice);
  return words > mostWordsOfChoice ? [error('choice-length', `${words} words`, `at most ${mostWordsOfChoice}`)] : [];
}

/** A pulse asks for nothing that the clause does not say, however it is worded for a client. */
function placeholderFaults(clause: Clause, pulse: ClausePulse, { decisions }: PolicyTemplate): TextFault[] {
  const wordings = [clause.text, ...clause.variants.map(({ text }) => text)].map(decisionIds);
  const lasting = decisions.authors.filter((one) => !one.fromJuniors && !one.fromAutonomy).map(({ id }) => id);
  return valuesOfPulse(pulse).flatMap((value) => {
    if (value.kind === 'decision')
      return wordings.every((ids) => ids.includes(value.id))
        ? []
        : [error('placeholder', `{{decision:${value.id}}}`, 'a decision that every wording of the clause prints')];
    const known = lasting.includes(value.author) && tiers.some((tier) => tier === value.tier);
    const expected = `an author of every policy (${lasting.join(', ')}) and one of: ${tiers.join(', ')}`;
    return known ? [] : [error('placeholder', `{{approvals:${value.author}:${value.tier}}}`, expected)];
  });
}

/** Patterns and practices come from the question the clause rests on, what to look at from how a breach is noticed. */
function groundFaults({ rests, detection }: Clause): TextFault[] {
  return [
    ...(rests.length === 0 ? [error('pulse-ground', 'a pulse and an empty "rests"', 'a question it rests on')] : []),
    ...(detection ? [] : [error('pulse-ground', 'a pulse and no "detection"', 'how a breach is noticed')]),
  ];
}

function error(rule: string, found: string, expected: string): TextFault {
  return { rule, found, expected, severity: 'error' };
}
