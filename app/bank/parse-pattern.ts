import type { MarkdownFile } from '../content/markdown-file';
import { parseCondition } from '../content/parse-condition';
import { asMap, textList } from '../content/yaml-value';
import { readEntries } from './parse-entries';
import type { Pattern, Practice, ResetControl } from './pattern';

/** `patterns/<version>/patterns.md`. */
export function parsePatterns(file: MarkdownFile): Pattern[] {
  return readEntries(file, 'patterns', (map, base) => {
    const applies = parseCondition(map.take('applies'));
    const stakes = asMap(map.need('stakes'));
    const [high, moderate, low] = ['high', 'moderate', 'low'].map((name) => parseCondition(stakes?.take(name)));
    stakes?.done();
    return { ...base, applies, stakes: { high, moderate, low } };
  });
}

/** `patterns/<version>/practices.md`. */
export function parsePractices(file: MarkdownFile): Practice[] {
  return readEntries(file, 'practices', (_map, base) => base);
}

/** `patterns/<version>/reset.md`. */
export function parseResetControls(file: MarkdownFile): ResetControl[] {
  return readEntries(file, 'controls', (map, base) => ({ ...base, questions: textList(map.need('questions')) }));
}
