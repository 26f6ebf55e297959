import { type Level, type Question, type Role, roles } from '../../bank/bank';
import type { Contradiction } from '../../bank/contradiction';
import { steps } from '../../bank/edition';
import { factNames, questionIds } from '../../content/condition';
import { cell, heading, paragraph, strong, text } from '../../document/build';
import type { Block } from '../../document/document';
import { dense, ref, table } from '../blocks';
import { questionNumber } from '../question-numbers';
import { factOf, questionOf, type ReportInput, standingOf } from '../report-input';
import { everyAnswerWords } from '../wording/every-answer';
import { capital, listed } from '../wording/grammar';
import { heads } from '../wording/heads';
import { interviewWords, moreToAsk } from '../wording/interviews';
import { rolePhrase } from '../wording/names';
import { contradictionsOf, contradictionsSection } from './contradictions';
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
    ...contradictionsSection(input, `${number}.${respondents ? 2 : 1}`, (rule) => whoSettles(input, rule)),
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
        { head: heads.number, width: 5, align: 'right' },
        { head: interviewWords.ask(role), width: 45 },
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

function whoSettles(input: ReportInput, { when }: Contradiction): Block[] {
  const who = whomToAsk(input, questionIds(when), factNames(when));
  return [paragraph([strong(`${interviewWords.who} `), text(`${who}.`)])];
}

function whomToAsk(input: ReportInput, questions: readonly string[], facts: readonly string[]): string {
  const ofQuestions = questions.map((id) => questionOf(input, id).ask.best);
  const ofFacts = facts.flatMap((id) => factOf(input, id)?.ask ?? []);
  return capital(listed([...new Set([...ofQuestions, ...ofFacts])].map(rolePhrase)));
}
