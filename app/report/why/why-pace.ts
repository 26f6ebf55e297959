import { cell, heading, paragraph } from '../../document/build';
import type { Block } from '../../document/document';
import { explainAdoption, explainZone } from '../../scoring/explain/explain-pace';
import { table } from '../blocks';
import { factPrompt, type ReportInput } from '../report-input';
import { paceSentences } from '../wording/answer';
import { explainWords, sumSentence, zoneTestWords } from '../wording/explain';
import { listed, span } from '../wording/grammar';
import { indexRule } from '../wording/method';
import type { WhyPage } from './why-page';
import { whyScore } from './why-sums';

/** The adoption index fact by fact, governance, and each zone's tests. */
export function whyPace(input: ReportInput): WhyPage {
  const { zones } = explainZone(input);
  const columns = [
    { head: explainWords.zone, width: 28 },
    { head: explainWords.tests, width: 72 },
  ];
  const rows = zones.map(({ zone, tests, named }) => [
    cell(named ? `${zone.title} (${explainWords.named})` : zone.title),
    cell(tests.length === 0 ? explainWords.none : listed(tests.map(zoneTestWords))),
  ]);
  return {
    title: explainWords.paceTitle,
    lead: paceSentences(input.card.pace).join(' '),
    blocks: [
      heading(2, 'adoption', explainWords.adoptionTitle),
      ...adoptionBlocks(input),
      heading(2, 'governance', explainWords.governanceTitle),
      paragraph(explainWords.governanceRule),
      ...whyScore(input).blocks,
      ...(rows.length > 0 ? [heading(2, 'zone', explainWords.zoneTitle), table(columns, rows)] : []),
    ],
  };
}

function adoptionBlocks(input: ReportInput): Block[] {
  const { parts, makes } = explainAdoption(input);
  const columns = [
    { head: explainWords.fact, width: 52 },
    { head: explainWords.weight, width: 14, align: 'right' },
    { head: explainWords.value, width: 20, align: 'right' },
    { head: explainWords.points, width: 14, align: 'right' },
  ] as const;
  const rows = parts.map(({ fact, weight, value }) => [
    cell(factPrompt(input.edition, fact)),
    cell(String(weight)),
    cell(value === null ? explainWords.open : String(value)),
    cell(value === null ? span({ floor: 0, ceiling: 100 * weight }) : String(weight * value)),
  ]);
  return [
    paragraph(indexRule(input.edition.settings)),
    table(columns, rows),
    ...(makes ? [paragraph(sumSentence(makes))] : []),
  ];
}
