import type { QuestionChange } from '../../bank/diff-banks';
import type { EditionDiff } from '../../bank/diff-editions';
import type { StaleFact } from '../../bank/stale-fact';
import type { Verdict } from '../../scoring/score-card';
import { capital, countIs, listed } from './grammar';
import { besideSaid, kindsSaid } from './versions';

/** Every word of the advisory note. */
export const advisoryWords = {
  title: 'Advisory note',
  subtitle: 'What became known between two rounds',
  date: 'Date of this note',
  answersOf: 'Answers of',
  editionThen: 'Edition of the answers',
  editionNow: 'Edition read for this note',
  promiseTitle: 'No answer was asked again, and no number of yours has changed',
  promise: (day: string) =>
    `This note holds what was published since against your answers of ${day}, exactly as they were given. Scores, levels, supported autonomy and gaps in your report stand. Whether anything has moved in your organisation, only a new round can tell.`,
  incidents: 'New incidents, replayed on your answers',
  incidentsIntro:
    'Each is told as reported, with the position of the company beside it where there is one, then the controls in its way and whether you reported them in place, at level 3. What you were not asked then counts as not known. The verdict does not tell how such a day would end.',
  noIncidents: 'No incident has been added since.',
  retold: 'These were known before and are told otherwise now, because more has been published or a barrier was added:',
  verdictThen: (verdict: Verdict) => `By the edition of your answers it was: ${verdict}.`,
  otherwise: 'Questions asked, weighed or required otherwise',
  otherwiseIntro:
    'What it would mean is what a new round would make of the reply that you gave. None of it is done here.',
  question: 'Question, as it reads now',
  what: 'What changed',
  said: 'You said',
  means: 'What it would mean',
  changed: (change: QuestionChange) => {
    const { weight, also } = change;
    const beside = besideSaid(change);
    return [
      `${capital(kindsSaid(change))}${beside && `, ${beside}`}`,
      ...(weight ? [`weight ${weight.before} to ${weight.after}`] : []),
      ...(also.length > 0 ? [`also ${also.join(', ')}`] : []),
    ].join('; ');
  },
  required: ({ step, before, after }: EditionDiff['requirements'][number]) => {
    if (after === null) return `no longer required for ${step}`;
    return before === null
      ? `required for ${step}, at least ${after}`
      : `for ${step} at least ${before} before, ${after} now`;
  },
  fate: (answers: QuestionChange['answers']) => {
    switch (answers) {
      case 'keep':
        return 'Your reply would stand as it is.';
      case 'confirm':
        return 'Your reply would stand, and somebody should look at it again.';
      default:
        return 'It would be asked anew; your reply would be kept beside it.';
    }
  },
  noReply: 'You gave no level, so nothing of yours moves.',
  statement: (level: number, after: string) => `Level ${level} reads now: “${after}”`,
  tooLow: (step: string, atLeast: number) => `${step} would ask for more than you reported: at least ${atLeast}.`,
  wouldBeGap: 'It would stand in your list of gaps.',
  wouldBeNoGap: 'It would leave your list of gaps.',
  fresh: 'New questions',
  freshIntro:
    'These were not asked when you answered. Until somebody answers them they are not known, and never counted as absent.',
  notForYou: (left: number) =>
    `${capital(countIs(left, 'further new question'))} left out by your facts or by the track.`,
  retired: 'Questions asked no more',
  retiredIntro: 'What you said of them is kept. A new round would not score it.',
  saidOf: (prompt: string, said: string) => `${prompt} You said: ${said}.`,
  settings: 'How it is weighed',
  settingsSaid: (names: readonly string[]) =>
    `Settings of the newer edition differ from those of your report: ${listed(names)}. Your report stands by the older ones.`,
  stale: 'What makers of tools may have changed',
  noneStale: (day: string) =>
    `On ${day} nothing that your settings rest on is past the day on which it was to be read again.`,
  staleIntro: (day: string) =>
    `What a maker documents of a product ages. These facts were to be read again before ${day}. They may still be true. Until somebody has read the source again, test the settings that rest on them, and do not lean on the clauses that they hold.`,
  fact: 'What was documented',
  datesSaid: (checked: string, review: string) => `Read on ${checked}, to be read again by ${review}.`,
  readAgain: (day: string, isSame: boolean) =>
    `The newer edition read it on ${day}, and ${isSame ? 'it says the same' : 'it says something else now'}.`,
  rests: 'Your settings that rest on it',
  clauses: 'Clauses of your policy that they hold',
  clauseSaid: ({ number, title, isWhole }: StaleFact['clauses'][number]) =>
    `${number} ${title}${isWhole ? '' : ' (in part)'}`,
  noClause: 'none',
  next: 'What to do with it',
  nextSame:
    'There is no newer edition than that of your answers. Keep this note with the report, and answer again when the next round is due.',
  nextNewer: (before: string, after: string) =>
    `Keep this note with the report. When the next round is due, move from edition ${before} to ${after}: a milestone is kept first, every answer comes along, and what is asked otherwise waits for a second look.`,
} as const;
