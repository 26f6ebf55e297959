import { bodyText } from '../../document/plain-text';
import { ownerLabels } from '../wording/names';
import { firstFixWords, nextStepWords, pulseWords } from '../wording/pulse';
import type { Asked } from './choose-pulse';
import { fillPulse, type PulseValue } from './clause-pulse';

/** What a question takes from the one its clause rests on. */
export interface Ground {
  readonly patterns: Readonly<Record<string, number>>;
  readonly practices: readonly string[];
}

/** One question's file, in the form of `banks/<domain>/<version>/<slug>.md`. */
export function questionMarkdown(id: string, asked: Asked, ground: Ground, wordsOf: (value: PulseValue) => string) {
  const { selected, pulse } = asked;
  const { clause, number, blocks } = selected;
  const fill = (text: string) => plain(fillPulse(text, wordsOf));
  const clauseValue = { asks: pulse.asks, number, title: clause.title };
  return `---
id: ${id}
weight: ${pulse.weight}
gate: false
key: true
notApplicable: withReason
patterns: ${JSON.stringify(ground.patterns)}
practices: ${JSON.stringify(ground.practices)}
ask: { best: ${pulse.ask}, crossCheck: ${pulse.ask === 'engineer' ? 'junior' : 'engineer'} }
tracks: [full, builder]
effort: S
horizon: 30
references: ${JSON.stringify(clause.references)}
clause: ${JSON.stringify(clauseValue)}
---
# ${fill(pulse.prompt)}

${fill(pulse.help)}

## Choices
${pulse.choices.map((choice, level) => `- ${level} · ${fill(choice)}\n`).join('')}
## Why it matters
${[pulseWords.clause(number, clause.title), ...bodyText(blocks)].map(plain).join('\n\n')}

## Evidence to ask for
- ${plain(pulseWords.evidence(clause.detection ?? clause.title))}

## First fix
${plain(firstFixWords[pulse.asks](ownerLabels[clause.owner]))}

## Next steps
${nextStepWords[pulse.asks].map((step, level) => `- ${level} · ${plain(pulseWords.step(number, step))}\n`).join('')}`;
}

/** A text as one line that Markdown reads as those very words: it may be a client's own. */
export function plain(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line
    .replace(/[\\`*_[\]<>{}|~&]/g, '\\$&')
    .replace(/^(#|\+|-|=|:)/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
