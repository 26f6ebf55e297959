import type { Bank } from '../../bank/bank';
import { coreBanks } from '../../bank/edition';
import { cell, heading, paragraph, text } from '../../document/build';
import type { Block, Cell } from '../../document/document';
import type { RespondentsCard } from '../../scoring/truth-cards';
import { dense, table } from '../blocks';
import type { ReportInput } from '../report-input';
import { span } from '../wording/grammar';
import { spanWords, truthWords, unitWords, withheldUnits } from '../wording/truths';
import { levelInlines } from './truths';

/** Units with a scorecard of their own and how far their levels lie apart; those too small by name only. */
export function unitsSection(input: ReportInput, number: string): Block[] {
  const blocks = unitBlocks(input);
  return blocks.length === 0 ? [] : [heading(2, 'profile-units', unitWords.title, number), ...blocks];
}

/** The same without its heading. */
export function unitBlocks(input: ReportInput): Block[] {
  const { respondents } = input.card;
  if (!respondents || respondents.units.length === 0) return [];
  const hidden = respondents.units.filter(({ shown }) => !shown).map(({ unit }) => unit);
  const anyShown = hidden.length < respondents.units.length;
  return [
    ...(anyShown ? [paragraph(unitWords.intro), unitTable(input, respondents)] : []),
    ...(hidden.length > 0 ? [paragraph(withheldUnits(hidden, respondents.minimumGroup))] : []),
  ];
}

function unitTable(input: ReportInput, { units, unitSpread }: RespondentsCard): Block {
  const banks = coreBanks(input.edition);
  const levelled = input.assessment.track !== 'quick';
  const rows = units.flatMap(({ unit, shown }) => (shown ? [unitRow(unit, shown, banks, levelled)] : []));
  return dense(
    table(
      [
        { head: unitWords.unit, width: 18 },
        { head: unitWords.responses, width: 6, align: 'right' },
        ...banks.map(({ title }) => ({ head: title, width: 14 })),
        { head: unitWords.score, width: 11 },
        { head: unitWords.supported, width: 9 },
      ],
      levelled && rows.length > 1 ? [...rows, spreadRow(unitSpread, banks)] : rows,
    ),
  );
}

type Shown = NonNullable<RespondentsCard['units'][number]['shown']>;

/** The quick track tells no level of a unit either. */
function unitRow(unit: string, { n, card }: Shown, banks: readonly Bank[], levelled: boolean): Cell[] {
  const { score, scores, levels, supported } = card;
  const domains = banks.map(({ domain }) => {
    const own = scores[domain];
    const words = own ? spanWords(own) : truthWords.noScore;
    return cell(levelled ? [...levelInlines(levels[domain] ?? null), text(` · ${words}`)] : words);
  });
  return [
    cell(unit),
    cell(String(n)),
    ...domains,
    cell(score ? spanWords(score) : truthWords.noScore),
    cell(span(supported)),
  ];
}

function spreadRow(unitSpread: RespondentsCard['unitSpread'], banks: readonly Bank[]): Cell[] {
  const domains = banks.map(({ domain }) => {
    const apart = unitSpread[domain] ?? null;
    return cell(apart === null ? '–' : unitWords.levels(apart));
  });
  return [cell(unitWords.spread), cell('–'), ...domains, cell('–'), cell('–')];
}
