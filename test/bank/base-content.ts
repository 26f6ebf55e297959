import { assembleEdition } from '../../app/bank/assemble-edition';
import { parseKnownIds } from '../../app/bank/known-ids';
import { formatIssue, type Issue, sortIssues } from '../../app/content/issue';

const questionA = `---
id: d.a
weight: 3
gate: true
key: false
notApplicable: never
patterns: { p: 3 }
practices: [r]
ask: { best: platform, crossCheck: security }
tracks: [full]
effort: S
horizon: 30
references: ["standard#C.1"]
---
# Is it done?

One sentence of help.

## Choices
- 0 · No.
- 1 · Some do it.
- 2 · It is a rule.
- 3 · It is enforced.
- 4 · It was tested in the last 90 days.

## Why it matters
Because.

## Evidence to ask for
- A record.

## First fix
Do it.

## Next steps
- 0 · Start.
- 1 · Write it down.
- 2 · Enforce it.
- 3 · Test it.
`;

const questionB = questionA
  .replace('id: d.a', 'id: d.b')
  .replace('gate: true', 'gate: { when: { fact: { name: autonomy, atLeast: A2 } } }')
  .replace('references: ["standard#C.1"]', 'requires: [{ question: d.a, atLeast: 2, forLevel: 3 }]\nreferences: []')
  .replace('# Is it done?', '# Is it done well?');

const edition = `---
id: "2000.1"
status: draft
title: "Invented"
pins:
  - { path: banks/d/1.0.0 }
  - { path: facts/1.0.0 }
  - { path: patterns/1.0.0 }
  - { path: incidents/1.0.0 }
  - { path: references/1.0.0 }
levels: { share: [3, 4], gateMinimums: [1, 2, 3, 3], bands: [37.5, 62.5, 87.5] }
autonomy:
  A1: [{ question: d.a, atLeast: 1 }]
  A2: [{ question: d.a, atLeast: 2 }]
  A3: [{ question: d.b, atLeast: 2 }]
  A4: [{ question: d.b, atLeast: 3 }]
targets: { progressive: [1, 2, 2], balanced: [2, 2, 3], conservative: [2, 3, 3], conservativeTier1Gate: 4 }
plan:
  points: { S: 1, M: 3, L: 8 }
  smallTeam: { upTo: 15, points: { S: 1, M: 2, L: 5 } }
  per30Days: [{ points: 10 }]
minimumGroup: 5
adoption:
  weights: { weeklyUse: 40, share: 20, autonomy: 25, mandate: 15 }
  autonomy: { A0: 0, A2: 50 }
  mandate: { none: 0 }
  knownShare: 60
zones:
  - { id: all, title: "All", text: "All" }
---
# What is new

Everything.
`;

/** A whole small content folder without a fault; tests break it one place at a time. */
export const baseContent: Readonly<Record<string, string>> = {
  'ids.md': `# Ids

## Topics

| id | topic |
|---|---|
| d.a | One |
| d.b | Two |
| d.gone | Retired |

## Facts

| id | what |
|---|---|
| autonomy | Autonomy |

## Patterns

| id | pattern |
|---|---|
| p | Pattern |

## Practices

| id | practice |
|---|---|
| r | Practice |

## Reset controls

| id | control |
|---|---|
| c | Control |

## Incidents

| id | incident |
|---|---|
| outage | Outage |
`,
  'editions/2000.1.md': edition,
  'banks/d/1.0.0/bank.md': `---
title: D
purpose: "Shows."
lang: en
order: [d.a, d.b]
retired: [d.gone]
---
# What changed

Nothing.
`,
  'banks/d/1.0.0/a.md': questionA,
  'banks/d/1.0.0/b.md': questionB,
  'facts/1.0.0/autonomy.md': `---
id: autonomy
order: 1
group: use
type: choice
choices:
  - { id: A0, label: "Off" }
  - { id: A2, label: "On" }
ask: leadership
---
# What may it do?
`,
  'patterns/1.0.0/patterns.md': `---
patterns:
  - id: p
    stakes: { low: { fact: { name: autonomy, is: A0 } } }
---
# Patterns

## p · A pattern

Text.
`,
  'patterns/1.0.0/practices.md': `---
practices: [{ id: r }]
---
# Practices

## r · A practice

Text.
`,
  'patterns/1.0.0/reset.md': `---
controls: [{ id: c, questions: [d.a] }]
---
# Reset

## c · A control

Text.
`,
  'incidents/1.0.0/outage.md': `---
id: outage
order: 1
date: "2000-01"
disputed: true
barriers:
  - { id: one, holds: { answer: { question: d.a, atLeast: 3 } } }
  - { id: two, holds: { answer: { question: d.b, atLeast: 3 } } }
sources:
  - { title: "Report", publisher: "Paper", date: "2000-01-02" }
---
# Outage

## What was reported
It broke.

## The other position
It did not.

## Barriers
- one · The first.
- two · The second.

## Lesson
Look.
`,
  'references/1.0.0/standard.yaml': `id: standard
title: "A standard"
publisher: "A body"
year: 2000
url: null
controls:
  - { id: C.1, title: "First" }
`,
};

export interface Edit {
  readonly file: string;
  /** Exactly one place in the file's text. */
  readonly from: string;
  readonly to: string;
}

export function edit(file: string, from: string, to: string): Edit {
  return { file, from, to };
}

export function editedContent(edits: readonly Edit[]): Map<string, string> {
  const files = new Map(Object.entries(baseContent));
  for (const { file, from, to } of edits) {
    const text = files.get(file);
    if (text?.split(from).length !== 2) throw new Error(`"${from}" does not stand exactly once in ${file}`);
    files.set(
      file,
      text.replace(from, () => to),
    );
  }
  return files;
}

export function issuesOf(files: ReadonlyMap<string, string>): Issue[] {
  const ids = parseKnownIds(files.get('ids.md') ?? '');
  return sortIssues(assembleEdition(files, 'editions/2000.1.md', ids).issues);
}

/** The report's lines after these edits. */
export function reportAfter(...edits: readonly Edit[]): string[] {
  return issuesOf(editedContent(edits)).map(formatIssue);
}
