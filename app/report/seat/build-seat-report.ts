import { factsAsked } from '../../assessment/applicable-facts';
import { outsideBanks } from '../../bank/edition';
import { cell, heading, paragraph, strong } from '../../document/build';
import { type Block, type Document, documentSchemaVersion } from '../../document/document';
import { dense, table } from '../blocks';
import { contradictionsSection } from '../chapters/contradictions';
import { pulseSection } from '../chapters/pulse';
import { classification, coverFacts, runningHead } from '../wording/cover';
import { factWords } from '../wording/every-answer';
import { seatTitle, seatWords } from '../wording/seat';
import type { SeatInput } from './seat-input';
import { type SeatPage, seatPage } from './seat-page';

/** One seat's view as a short document: no level, no plan for the organisation. Pure. */
export function buildSeatReport(input: SeatInput): Document {
  const { edition, assessment } = input;
  const page = seatPage(input);
  return {
    schemaVersion: documentSchemaVersion,
    name: 'gap-report',
    meta: {
      title: seatTitle(assessment),
      subtitle: seatWords.subtitle,
      organisation: assessment.organisation,
      date: assessment.date,
      lang: 'en',
      classification: classification(assessment.organisation),
      runningHead: runningHead(seatWords.running, assessment.organisation, assessment.date),
      facts: coverFacts(input),
      draft: edition.status === 'draft',
    },
    blocks: [{ kind: 'pageBreak' }, ...seatChapter(page), ...answersChapter(input, page), ...handOn()],
  };
}

function seatChapter(page: SeatPage): Block[] {
  return [
    heading(1, 'seat', page.title, '1'),
    {
      kind: 'callout',
      tone: 'answer',
      title: seatWords.inShort,
      children: [paragraph(page.sentences.join(' '), 'lead'), paragraph(seatWords.notCompany, 'muted')],
    },
    heading(2, 'needs', seatWords.needs, '1.1'),
    page.needs.length === 0 ? paragraph(seatWords.needsNone) : needsTable(page),
    heading(2, 'fixes', seatWords.fixes, '1.2'),
    ...fixes(page),
  ];
}

function needsTable({ needs }: SeatPage): Block {
  return table(
    [
      { head: seatWords.control, width: 54 },
      { head: seatWords.youSee, width: 28 },
      { head: seatWords.needed, width: 18 },
    ],
    needs.map(({ prompt, has, needs: needed }) => [cell(prompt), cell(has), cell(needed)]),
  );
}

function fixes({ fixes: list }: SeatPage): Block[] {
  if (list.length === 0) return [paragraph(seatWords.fixesNone)];
  const items = list.map(({ prompt, now, move }): Block[] => [
    paragraph([strong(prompt)]),
    paragraph([strong(`${seatWords.now}: `), { kind: 'text', value: now }]),
    move,
  ]);
  return [paragraph(seatWords.fixesIntro), { kind: 'list', ordered: true, items }];
}

function answersChapter(input: SeatInput, { domains }: SeatPage): Block[] {
  return [
    heading(1, 'answers', seatWords.answers, '2'),
    ...domains.flatMap(({ title, rows }, at): Block[] => [
      heading(2, `answers-${at + 1}`, title, `2.${at + 1}`),
      twoColumns(
        [seatWords.question, seatWords.answer],
        rows.map(({ prompt, answer }) => [cell(prompt), cell(answer)]),
      ),
    ]),
    ...outsideBanks(input.edition).flatMap((bank) => pulseSection(bank, input.card.standings)),
    ...contradictionsSection(input, `2.${domains.length + 1}`),
    heading(2, 'answers-facts', seatWords.facts),
    twoColumns(
      [seatWords.fact, seatWords.answer],
      factsAsked(input.edition, input.assessment).map((fact) => [
        cell(fact.prompt),
        cell(factWords(fact, input.assessment.facts[fact.id])),
      ]),
    ),
  ];
}

function twoColumns([left, right]: readonly [string, string], rows: Parameters<typeof table>[1]): Block {
  return dense(
    table(
      [
        { head: left, width: 45 },
        { head: right, width: 55 },
      ],
      rows,
    ),
  );
}

function handOn(): Block[] {
  return [heading(1, 'hand-on', seatWords.share, '3'), paragraph(seatWords.shareText)];
}
