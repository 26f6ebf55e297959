import type { Bank } from '../../bank/bank';
import { cell, heading, paragraph } from '../../document/build';
import type { Block } from '../../document/document';
import { table } from '../blocks';
import { questionOf, type ReportInput, standingOf } from '../report-input';
import { gapsWords } from '../wording/gaps';
import { capital } from '../wording/grammar';
import { heads } from '../wording/heads';
import { roleNames } from '../wording/names';
import { outsideNote, outsideWords } from '../wording/outside';
import { planWords } from '../wording/plan';
import { gapSection, standsSection, whereItStands } from './domain';
import { acceptedBlocks, horizonBlocks } from './plan';
import { pulseSection } from './pulse';

/** One bank outside the overall, whole in one chapter: no other list of the report holds anything of it. */
export function outsideDomainChapter(input: ReportInput, bank: Bank, number: string): Block[] {
  const card = input.card.domains[bank.domain];
  if (!card) throw new Error(`No card for the domain ${bank.domain}`);
  return [
    heading(1, `domain-${bank.domain}`, bank.title, number),
    { kind: 'callout', tone: 'info', title: outsideWords.mark, children: [paragraph(outsideNote(bank))] },
    ...whereItStands(input, bank, card),
    ...pulseSection(bank, input.card.standings),
    ...gapSection(input, bank),
    ...standsSection(input, bank),
    ...planSection(input, bank),
    ...findOutSection(input, bank),
  ];
}

function planSection(input: ReportInput, bank: Bank): Block[] {
  const plan = input.card.outside[bank.domain]?.plan;
  if (!plan) return [];
  const slots = [
    ...plan.horizons.map((slot) => ({ ...slot, title: planWords.horizon(slot.day), id: String(slot.day) })),
    { ...plan.after, title: planWords.after, id: 'after' },
  ].filter(({ items }) => items.length > 0);
  if (slots.length === 0) return [];
  return [
    heading(2, `plan-${bank.domain}`, outsideWords.plan),
    paragraph(outsideWords.planIntro, 'muted'),
    ...acceptedBlocks(input, plan),
    ...slots.flatMap((slot) => [
      heading(3, `plan-${bank.domain}-${slot.id}`, slot.title),
      ...horizonBlocks(input, slot),
    ]),
  ];
}

function findOutSection(input: ReportInput, bank: Bank): Block[] {
  const open = input.card.outside[bank.domain]?.toFindOut ?? [];
  if (open.length === 0) return [];
  return [heading(2, `find-out-${bank.domain}`, outsideWords.findOut), findOutTable(input, open)];
}

function findOutTable(input: ReportInput, ids: readonly string[]): Block {
  return table(
    [
      { head: heads.number, width: 6, align: 'right' },
      { head: heads.question, width: 56 },
      { head: heads.soFar, width: 16 },
      { head: heads.ask, width: 22 },
    ],
    ids.map((id, at) => {
      const question = questionOf(input, id);
      const unknown = standingOf(input, id).state === 'unknown';
      return [
        cell(String(at + 1)),
        cell(question.prompt),
        cell(unknown ? gapsWords.unknown : gapsWords.unanswered),
        cell(capital(roleNames[question.ask.best])),
      ];
    }),
  );
}
