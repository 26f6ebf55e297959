import type { Issue } from '../content/issue';
import type { Choices, Question } from './bank';
import type { At } from './check-context';
import type { TextFault } from './check-prompt';

/** Words that belong to one level's test, and the levels on which they would be a mistake. Heuristics: they warn. */
const misplaced: readonly { readonly words: RegExp; readonly on: readonly number[]; readonly expected: string }[] = [
  { words: /\b(?:last|past) 90 days\b/i, on: [0, 1, 2, 3], expected: 'the last 90 days at level 4 only' },
  {
    words: /\b(?:some (?:teams|people|engineers)|usually|often|where it matters most|most critical|try to|should)\b/i,
    on: [3, 4],
    expected: 'everywhere, and no one person can bypass it, from level 3',
  },
  {
    words: /\b(?:no one (?:person )?can|nobody can) (?:bypass|skip|waive|override|exempt)\b/i,
    on: [0, 1, 2],
    expected: 'what no one person can bypass from level 3',
  },
];

/** Each choice passes its level's test: proof at 4 and nowhere else, no exception from 3, no two alike. */
export function checkLevelTests({ choices }: Question, at: At): Issue[] {
  return levelFaults(choices).map(({ level, rule, found, expected, severity }) =>
    at(['## Choices', `- ${level} · `], rule, found, expected, severity),
  );
}

/** The same, with the level instead of a place. */
export function levelFaults(choices: Choices): (TextFault & { readonly level: number })[] {
  const proof = /\b(?:last|past) 90 days\b/i.test(choices[4])
    ? []
    : [warning(4, 'level 4 without a test or measurement', '"in the last 90 days"')];
  const words = choices.flatMap((choice, level) =>
    misplaced
      .filter(({ words: pattern, on }) => on.includes(level) && pattern.test(choice))
      .map(({ words: pattern, expected }) =>
        warning(level, `"${pattern.exec(choice)?.[0]}" at level ${level}`, expected),
      ),
  );
  const alike = choices.flatMap((choice, level) =>
    choices.slice(0, level).some((one) => same(one) === same(choice))
      ? [
          {
            level,
            rule: 'choices-differ',
            found: 'a choice said before',
            expected: 'five different statements',
            severity: 'error' as const,
          },
        ]
      : [],
  );
  return [...proof, ...words, ...alike];
}

function warning(level: number, found: string, expected: string): TextFault & { readonly level: number } {
  return { level, rule: 'level-test', found, expected, severity: 'warning' };
}

function same(choice: string): string {
  return choice
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
