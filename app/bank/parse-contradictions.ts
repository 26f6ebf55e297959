import type { MarkdownFile } from '../content/markdown-file';
import { parseCondition } from '../content/parse-condition';
import type { Contradiction } from './contradiction';
import { readEntries } from './parse-entries';

/** `messages/<version>/contradictions.md`: rules, each with at least one question to ask next. */
export function parseContradictions(file: MarkdownFile): Contradiction[] {
  return readEntries(file, 'rules', (map, { text, ...entry }, section) => {
    const when = parseCondition(map.need('when'));
    const followUps = section?.items.map((item) => item.text) ?? [];
    if (section && followUps.length === 0)
      file.log.fault(section.at, 'follow-up', 'no question', 'a list with at least one follow-up question');
    return when && { ...entry, when, text: text.filter((block) => block.kind === 'paragraph'), followUps };
  });
}
