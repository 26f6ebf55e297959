import type { Contradiction } from '../../bank/contradiction';
import { bullets, heading, paragraph } from '../../document/build';
import type { Block } from '../../document/document';
import { proseBlocks, slug } from '../blocks';
import type { ReportInput } from '../report-input';
import { contradictionsWords } from '../wording/contradictions';

type Misfitting = Pick<ReportInput, 'edition'> & { readonly card: Pick<ReportInput['card'], 'contradictions'> };

/**
 * The rules that hold, each with the questions that settle it and, before them, whom to ask where `asking` says it; nothing
 * where none holds.
 */
export function contradictionsSection(
  input: Misfitting,
  number: string,
  asking: (rule: Contradiction) => Block[] = () => [],
): Block[] {
  const rules = contradictionsOf(input);
  if (rules.length === 0) return [];
  return [
    heading(2, 'contradictions', contradictionsWords.title, number),
    paragraph(contradictionsWords.intro),
    ...rules.flatMap((rule) => [
      heading(3, `contradiction-${slug(rule.id)}`, rule.title),
      ...proseBlocks(rule.text),
      ...asking(rule),
      bullets(rule.followUps),
    ]),
  ];
}

/** In the order of the edition. */
export function contradictionsOf({ edition, card }: Misfitting): Contradiction[] {
  return edition.contradictions.filter(({ id }) => card.contradictions.includes(id));
}
