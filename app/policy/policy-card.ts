import { bullets, heading, paragraph, text } from '../document/build';
import { type Block, type Document, documentSchemaVersion, type Inline, type Matrix } from '../document/document';
import { longDate } from '../document/long-date';
import { isReworded } from '../edits/passage';
import { wordsOf } from './decided';
import { tiers } from './decision-scales';
import type { EditableClause } from './edit-clauses';
import { proseBlocks } from './fill-text';
import { type PolicyInput, type PolicyParts, policyParts } from './policy-parts';
import { cardWords, neverLine } from './wording/card';
import { coverWords } from './wording/cover';
import { heads } from './wording/heads';
import { placeTitles, tierShort } from './wording/names';

/** One page for engineers: their duties, the never list, and whose approval a change needs. */
export function buildPolicyCard(input: PolicyInput): Document {
  const parts = policyParts(input);
  const { template, edition, assessment, final = false } = parts;
  return {
    schemaVersion: documentSchemaVersion,
    name: 'policy-card',
    meta: {
      title: cardWords.title,
      subtitle: '',
      organisation: assessment.organisation,
      date: assessment.date,
      lang: edition.banks[0]?.lang ?? 'en',
      classification: coverWords.classification,
      runningHead: template.title,
      facts: [{ label: final ? coverWords.date : cardWords.draft, value: longDate(assessment.date) }],
      draft: !final,
      sheet: true,
    },
    blocks: [
      heading(2, 'duties', cardWords.duties),
      duties(parts),
      heading(2, 'never', placeTitles.never),
      paragraph(neverWords(parts)),
      heading(2, 'approvals', cardWords.approvals),
      approvals(parts),
      ...closing(parts),
    ],
  };
}

/** The card is read alone: a clause's number stands as words, not as a reference into another document. */
function duties({ clauses }: PolicyParts): Block {
  return bullets(clauses.map(dutyLine).filter((line) => line !== undefined));
}

/** The authored line says the generated text in short; under an edit it may say what no longer holds. */
function dutyLine({ number, card, clause, passage }: EditableClause): Inline[] | undefined {
  const [first] = card ?? [];
  if (first?.kind !== 'paragraph') return undefined;
  return isReworded(passage)
    ? [text(cardWords.edited(clause.title, number))]
    : [...first.children, text(cardWords.number(number))];
}

/** In short, since the policy tells the rest. */
function neverWords({ decisions }: PolicyParts): string {
  const short = decisions.lists.never.map(({ short: own, text: whole }) => own ?? whole);
  return neverLine(short);
}

/** What binds whoever approves, before the authored closing words. */
function closing(parts: PolicyParts): Block[] {
  const reviewer = cardWords.reviewing(wordsOf(parts.decisions, 'review-wip'));
  const [first, ...rest] = proseBlocks(parts.template.annexContent.text.Card);
  if (first?.kind !== 'paragraph') return [paragraph(reviewer), ...(first ? [first] : []), ...rest];
  return [{ ...first, children: [text(`${reviewer} `), ...first.children] }, ...rest];
}

function approvals(parts: PolicyParts): Matrix {
  const { gates } = parts.decisions;
  return {
    kind: 'matrix',
    caption: cardWords.approvalsCaption(wordsOf(parts.decisions, 'sensitive-path-approvals')),
    corner: heads.author,
    columns: tiers.map((tier) => ({ label: tierShort[tier] })),
    rows: gates.map(({ label, cells }) => ({
      label,
      cells: tiers.map((tier) => {
        const one = cells[tier];
        return { mark: one.kind === 'notAllowed' ? cardWords.notAllowed.mark : String(one.approvals) };
      }),
    })),
    legend: [cardWords.notAllowed],
  };
}
