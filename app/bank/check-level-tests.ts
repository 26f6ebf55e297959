import type { Issue } from '../content/issue';
import type { Question } from './bank';
import type { At } from './check-question';

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
  const place = (level: number) => ['## Choices', `- ${level} · `];
  const proof = /\b(?:last|past) 90 days\b/i.test(choices[4])
    ? []
    : [at(place(4), 'level-test', 'level 4 without a test or measurement', '"in the last 90 days"', 'warning')];
  const words = choices.flatMap((choice, level) =>
    misplaced
      .filter(({ words: pattern, on }) => on.includes(level) && pattern.test(choice))
      .map(({ words: pattern, expected }) =>
        at(place(level), 'level-test', `"${pattern.exec(choice)?.[0]}" at level ${level}`, expected, 'warning'),
      ),
  );
  const alike = choices.flatMap((choice, level) =>
    choices.slice(0, level).some((one) => same(one) === same(choice))
      ? [at(place(level), 'choices-differ', 'a choice said before', 'five different statements')]
      : [],
  );
  return [...proof, ...words, ...alike];
}

function same(choice: string): string {
  return choice
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
