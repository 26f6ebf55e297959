import { type Level, type Question, type Role, roles } from '../../bank/bank';
import { steps } from '../../bank/edition';
import { factNames, questionIds } from '../../content/condition';
import { bullets, cell, heading, paragraph, strong, text } from '../../document/build';
import type { Block } from '../../document/document';
import { dense, proseBlocks, ref, slug, table } from '../blocks';
import { questionNumber } from '../question-numbers';
import { factOf, questionOf, type ReportInput, standingOf } from '../report-input';
import { contradictionsWords } from '../wording/contradictions';
import { everyAnswerWords } from '../wording/every-answer';
import { capital, listed } from '../wording/grammar';
import { interviewWords, moreToAsk } from '../wording/interviews';
import { roleNames, rolePhrase } from '../wording/names';
import { contradictionsOf } from './contradictions';
import { respondentsSection } from './respondents';

/** So many open questions are printed: about a page, and an hour of talk. The rest is counted. */
const mostAsked = 18;

/** Whom to ask what, and what to listen for: open questions by role, then answers that do not fit together. */
export function interviewsChapter(input: ReportInput, number: string): Block[] {
  const { toFindOut, respondents } = input.card;
  const rules = contradictionsOf(input);
  const title = heading(1, 'find-out', interviewWords.title, number);
  if (toFindOut.length === 0 && rules.length === 0 && !respondents) return [title, paragraph(interviewWords.nobody)];
  return [
    title,
    ...(toFindOut.length > 0
      ? [paragraph(interviewWords.intro), ...openQuestions(input)]
      : [paragraph(interviewWords.allKnown)]),
    ...respondentsSection(input, `${number}.1`),
    ...misfits(input, `${number}.${respondents ? 2 : 1}`),
  ];
}

function openQuestions(input: ReportInput): Block[] {
  const asked = input.card.toFindOut.slice(0, mostAsked).map((id) => questionOf(input, id));
  const more = input.card.toFindOut.length - asked.length;
  return [
    ...roles.flatMap((role) => {
      const own = asked.filter((question) => question.ask.best === role);
      return own.length > 0 ? [roleTable(input, role, own)] : [];
    }),
    ...(more > 0
      ? [paragraph([text(`${moreToAsk(more)} `), ref('answers', everyAnswerWords.title), text('.')], 'muted')]
      : []),
  ];
}

function roleTable(input: ReportInput, role: Role, questions: readonly Question[]): Block {
  return dense(
    table(
      [
        { head: 'No.', width: 5, align: 'right' },
        { head: interviewWords.ask(capital(roleNames[role])), width: 45 },
        { head: interviewWords.soFar, width: 12 },
        { head: interviewWords.listen, width: 38 },
      ],
      questions.map((question) => [
        cell(String(questionNumber(input, question.id))),
        cell(question.prompt),
        cell(standingOf(input, question.id).state === 'unknown' ? interviewWords.unknown : interviewWords.unanswered),
        cell(question.choices[soughtLevel(input, question.id)]),
      ]),
    ),
  );
}

/** What the first step of autonomy that hangs on it needs; else level 2, where something is decided and in force. */
function soughtLevel({ edition, card }: ReportInput, id: string): Level {
  const missing = card.autonomy.missing.find((one) => one.question === id);
  if (missing) return missing.needs;
  const required = steps.flatMap((step) => edition.settings.autonomy[step]).find((one) => one.question === id);
  return required?.atLeast ?? 2;
}

/** The rules that hold, each with whom to ask. */
function misfits(input: ReportInput, number: string): Block[] {
  const rules = contradictionsOf(input);
  if (rules.length === 0) return [];
  return [
    heading(2, 'contradictions', contradictionsWords.title, number),
    paragraph(contradictionsWords.intro),
    ...rules.flatMap(({ id, title, text: why, when, followUps }) => [
      heading(3, `contradiction-${slug(id)}`, title),
      ...proseBlocks(why),
      paragraph([strong(`${interviewWords.who} `), text(`${whomToAsk(input, questionIds(when), factNames(when))}.`)]),
      bullets(followUps),
    ]),
  ];
}

function whomToAsk(input: ReportInput, questions: readonly string[], facts: readonly string[]): string {
  const ofQuestions = questions.map((id) => questionOf(input, id).ask.best);
  const ofFacts = facts.flatMap((id) => factOf(input, id)?.ask ?? []);
  return capital(listed([...new Set([...ofQuestions, ...ofFacts])].map(rolePhrase)));
}
