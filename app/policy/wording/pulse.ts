import type { AskedOfClause, Question } from '../../bank/bank';

/** Words of a generated pulse that are the same for every policy; what is asked stands with each clause. */
export const pulseWords = {
  title: 'Pulse on the AI coding policy',
  purpose: (date: string, digest: string) =>
    `Asks engineers what they know of the adopted policy, what they can do, and what they did the last time. Made from the policy as of ${date}, digest ${digest}.`,
  from: (date: string, edition: string, version: string) =>
    `Made from the policy as of ${date}: edition ${edition}, policy ${version}.`,
  digests: (policy: string, edition: string) =>
    `Digest of its clauses and decisions (sha256): ${policy}. Digest of the edition: ${edition}.`,
  order: 'The heaviest clauses are asked about first, in turn what was done, what is known and what can be done.',
  evidence: (detection: string) => `What this last found: ${detection}`,
  approvals: (count: number) => (count === 0 ? 'no approval' : `${count} ${count === 1 ? 'approval' : 'approvals'}`),
  notAllowed: 'not allowed',
  step: (number: string, words: string) => `Clause ${number}: ${words}`,
  clause: (number: string, title: string) => `Clause ${number} of the policy, “${title}”:`,
} as const;

/** `owner` answers for the clause, as a label that begins a line. */
export const firstFixWords: Readonly<Record<AskedOfClause, (owner: string) => string>> = {
  know: (owner) =>
    `${owner}: show every team this month where the clause stands and what it means for their next change. Then ask two people of each team to say it in their own words.`,
  can: (owner) =>
    `${owner}: let every engineer try it once this month, on something harmless, and take away what stands in the way.`,
  did: (owner) =>
    `${owner}: ask five engineers this month what kept them from it the last time, and take away the most common cause first.`,
};

/** Each begins with its clause's number, because a plan prints it alone. */
export const nextStepWords: Readonly<Record<AskedOfClause, Question['nextSteps']>> = {
  know: [
    'tell each team in its next meeting what the clause asks, and whom to ask about it.',
    'show the written clause with one example from the team’s own work.',
    'put it where the work happens, in the tool or the template, so that nobody has to remember it.',
    'each quarter ask five people to say it in their own words, and mend the text where they differ.',
  ],
  can: [
    'show each engineer once how it is done.',
    'write the steps down where people look for them, and let each engineer try them.',
    'build the steps into the tools, so that the safe way is the only way.',
    'try it each quarter without notice, and write down what did not work.',
  ],
  did: [
    'let leads do it in their own changes first, and say so.',
    'write down where it is owed, and ask about it in each review.',
    'let a check hold what leaves it out, in every repository and for everyone.',
    'each quarter draw a sample, and compare it with what people say here.',
  ],
};

/** The page beside the bank, for whoever sends the pulse round. */
export function pulseReadme(asked: number, folder: string): string {
  return `# A pulse on the AI coding policy

${asked} questions for engineers, about five minutes, made from the clauses and decisions of one policy: do they know
it, can they do it, did they do it the last time. Make it again when the policy changes, and ask again before the next round.

- \`${folder}/\` is a bank in the form of Plumbline's own, like one that you wrote yourself.
- \`answers.yaml\` is an empty answers file with these questions alone.

## In the browser

Put \`${folder}/\` into a folder of its own and start Plumbline with that folder as EXTRA_BANKS_DIR. Every assessment begun from
then on asks the pulse as well, on the tracks quick, full and for one engineer.

## On the command line

    npm run --silent assess -- answers.yaml --extra-bank ${folder} --out out

That is what one engineer sees. For all of them, put one entry for each engineer under \`responses\` in the answers file of the
next round, and give \`--extra-bank ${folder}\` there too.

## What comes out

One chapter of the report names each clause that is not known, cannot be done or was not done the last time. The pulse
stands outside the overall: it moves no other number. It measures the policy, not people: show no single reply.
`;
}
