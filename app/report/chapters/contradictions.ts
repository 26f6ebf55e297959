import type { Contradiction } from '../../bank/contradiction';
import { bullets, heading, paragraph } from '../../document/build';
import type { Block } from '../../document/document';
import { proseBlocks, slug } from '../blocks';
import type { ReportInput } from '../report-input';
import { contradictionsWords } from '../wording/contradictions';

type Misfitting = Pick<ReportInput, 'edition'> & { readonly card: Pick<ReportInput['card'], 'contradictions'> };

/** The rules that hold, each with the questions that settle it; nothing where none does. */
export function contradictionsSection(input: Misfitting, number: string): Block[] {
  const rules = contradictionsOf(input);
  if (rules.length === 0) return [];
  return [
    heading(2, 'contradictions', contradictionsWords.title, number),
    paragraph(contradictionsWords.intro),
    ...rules.flatMap(({ id, title, text, followUps }) => [
      heading(3, `contradiction-${slug(id)}`, title),
      ...proseBlocks(text),
      bullets(followUps),
    ]),
  ];
}

/** In the order of the edition. */
export function contradictionsOf({ edition, card }: Misfitting): Contradiction[] {
  return edition.contradictions.filter(({ id }) => card.contradictions.includes(id));
}
