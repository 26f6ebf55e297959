import type { Bank, Question } from '../../bank/bank';
import { cell, heading, paragraph, text } from '../../document/build';
import type { Block, Inline } from '../../document/document';
import type { DomainCard } from '../../scoring/score-card';
import { dense, ref, table } from '../blocks';
import { gapsOf, type ReportInput, standingOf } from '../report-input';
import { domainGatesWords, domainHolds, domainWords, openSentence } from '../wording/domain';
import { heads } from '../wording/heads';
import { interviewWords } from '../wording/interviews';
import { answerLevel, capitalised, coverageWords, domainLevel, provisionalWords, scoreWords } from '../wording/level';
import { outsideWords } from '../wording/outside';
import { planWords } from '../wording/plan';
import { profileWords } from '../wording/profile';
import { domainGapsId, domainStandsId } from './gap-anchor';
import { gapRows } from './gap-rows';

/** One domain: its level, what holds it, every gap in a row, and what already stands. */
export function domainChapter(input: ReportInput, bank: Bank, number: string): Block[] {
  const card = input.card.domains[bank.domain];
  if (!card) throw new Error(`No card for the domain ${bank.domain}`);
  const open = openSentence(card);
  return [
    heading(1, `domain-${bank.domain}`, bank.title, number),
    ...whereItStands(input, bank, card),
    ...(open ? [paragraph([text(open), ref('find-out', interviewWords.title), text('.')])] : []),
    ...gapSection(input, bank),
    ...standsSection(input, bank),
  ];
}

/** What the domain is about, its numbers, what holds it, and how sure all this is. */
export function whereItStands(input: ReportInput, bank: Bank, card: DomainCard): Block[] {
  const holds = domainHolds(input, bank.domain);
  const provisional = card.counts.known > 0 ? provisionalWords(card) : [];
  return [
    paragraph(bank.purpose, 'lead'),
    numbers(input, card),
    ...(holds ? [paragraph(holds)] : []),
    ...provisional.map((words) => paragraph(words, 'muted')),
  ];
}

/** Level, score, coverage and gates on one line. */
function numbers({ assessment }: ReportInput, card: DomainCard): Block {
  const row = dense(
    table(
      [
        { head: heads.level, width: 24 },
        { head: heads.score, width: 24 },
        { head: heads.coverage, width: 30 },
        { head: heads.gates, width: 22 },
      ],
      [
        [
          cell(capitalised(domainLevel(card, assessment.track))),
          cell(card.score ? scoreWords(card.score) : profileWords.noScore),
          cell(coverageWords(card.coverage)),
          cell(domainGatesWords(card)),
        ],
      ],
    ),
  );
  return { ...row, rowHeader: false };
}

export function gapSection(input: ReportInput, bank: Bank): Block[] {
  const gaps = gapsOf(input, bank);
  const anyKnown = bank.questions.some((question) => standingOf(input, question.id).state === 'known');
  if (gaps.length === 0) return anyKnown ? [paragraph(domainWords.noGaps)] : [];
  return [
    heading(2, domainGapsId(bank.domain), domainWords.gaps),
    paragraph(
      [
        text(bank.outside ? outsideWords.gapsIntro : domainWords.gapsIntro),
        ref(bank.outside ? `plan-${bank.domain}` : 'plan', bank.outside ? outsideWords.plan : planWords.title),
        text('.'),
      ],
      'muted',
    ),
    gapRows(input, gaps),
  ];
}

export function standsSection(input: ReportInput, bank: Bank): Block[] {
  const gaps = gapsOf(input, bank);
  const standing = bank.questions.filter(
    (question) => standingOf(input, question.id).state === 'known' && !gaps.some((gap) => gap.question === question.id),
  );
  if (standing.length === 0) return [];
  return [
    heading(2, domainStandsId(bank.domain), domainWords.stands),
    paragraph([
      text(`${domainWords.standsIntro} `),
      ...standing.flatMap((question, at) => [text(at > 0 ? ' · ' : ''), ...standingItem(input, question)]),
    ]),
  ];
}

function standingItem(input: ReportInput, question: Question): Inline[] {
  const standing = standingOf(input, question.id);
  return [text(`${question.prompt} `), ...(standing.state === 'known' ? [answerLevel(standing.level)] : [])];
}
