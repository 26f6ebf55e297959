import type { Role } from '../../bank/bank';
import { capital, count, listed } from './grammar';
import { roleNames } from './names';

/** What both papers of week 0 say. */
export const preparationWords = {
  general: 'Working paper',
  date: 'Date',
  edition: 'Edition',
  track: 'Track',
  questions: 'Questions',
} as const;

export function scopeWords(asked: number, all: number, factsKnown: boolean): string {
  if (!factsKnown) return `${asked} of ${all}; no facts are known yet, so none is left out by them`;
  return asked === all ? `all ${all}` : `${asked} of ${all}; the rest is left out by the track or the facts`;
}

export function roleTitle(role: Role): string {
  return capital(roleNames[role]);
}

export const evidenceListWords = {
  title: 'Evidence request list',
  subtitle: 'What to ask for before the first interview, by role',
  how: 'How to use this list',
  lead: 'Send each role its part in week 0, before any question is asked. What comes back tells you which answers can be shown and which are only said.',
  steps: [
    'Name one person for each part, with a date. One part is one mail; every item has a code, so that a reply can name it.',
    'Ask for what exists today. Nothing should be written for this list: an honest “we do not have that” is an answer, and saves everybody an hour.',
    'An export, a screenshot with its date, a link with reading rights or five minutes of screen sharing will do. A sample of three is better than a promise of all.',
    'Take secrets, customer data and names of private persons out before anything is sent. If that is not possible, look at it together instead.',
    'Evidence of a test or a measurement counts for level 4 if it is from the last 90 days. Older evidence is welcome; keep its date.',
    'Tick what has come. What has not come by the date is noted as “said, not shown”; it is never counted as missing.',
  ],
  mailTitle: 'A mail to start from',
  mail: (items: string) =>
    `We are preparing an assessment of how AI coding tools are governed here. Could you send us what exists of the items below by the date given? Nothing needs to be written for us; where something does not exist, please say so. Take out secrets and personal data. The codes (${items}) help us to file what you send.`,
  overview: 'Who is asked for what',
  who: 'Person asked',
  when: 'Sent on, needed by',
  where: 'Where replies are kept',
  forms: 'This part',
  got: 'Got',
  code: 'Code',
  item: 'Please send',
  serves: 'It shows',
  same: 'as above',
} as const;

export function itemsOf(items: number, questions: number): string {
  return `${capital(count(items, 'item'))} for ${count(questions, 'question')}.`;
}

/** Two letters a role, so that PL-07 can be named in a mail. */
export const roleCodes: Readonly<Record<Role, string>> = {
  leadership: 'LE',
  security: 'SE',
  platform: 'PL',
  senior: 'SN',
  engineer: 'EN',
  junior: 'JU',
};

export const interviewGuideWords = {
  title: 'Interview guide',
  subtitle: 'What to ask each role, and what to listen for',
  how: 'How to lead these interviews',
  lead: 'The choices are for you, not for the person in front of you. Ask the question, let them tell, then pick the highest statement that is true together with all below it.',
  steps: [
    'Ask for the last time it happened, not for the rule. “When did you last …” tells more than “do you have …”.',
    'After each answer ask how they know, who could get around it, and when that was last tried.',
    'Note their words, not your verdict. The level may wait until the evidence has been seen.',
    '“I don’t know” is a good answer: note it, and ask who would. Do not press.',
    'Nobody is examined. Say so at the start, and say who will see your notes.',
    'Talk to people one at a time where rank matters: a junior engineer answers otherwise beside a director.',
  ],
  overview: 'Who is asked what',
  opening: 'Opening',
  openingText: (role: Role, minutes: number) =>
    `“Thank you for your time; we need about ${minutes} minutes. We look at how AI coding tools are used and governed here. ${openings[role]} There are no right answers, and nothing is held against anyone. Your words go into our notes; the report names roles, not people. May I begin?”`,
  crossTitle: 'Cross-check',
  crossIntro: 'Asked of another role first. Ask this one too, in their own words, and mark where the two differ.',
  crossFirst: 'First asked of',
  listen: 'Listen for',
  level: 'Level',
  why: 'Why it is asked',
  evidence: 'Could you show',
  first: 'Ask before this',
  closing: 'Closing, the same for everybody',
  closingText:
    '“What should I have asked? Who else should I talk to? What would you change first?” Read your open points back, name the evidence that was promised and by when, and say what happens next.',
  notes: 'Notes',
  heard: 'Level heard; shown or promised',
  words: 'In their words',
  agrees: 'Agrees or differs',
} as const;

const openings: Readonly<Record<Role, string>> = {
  leadership:
    'With you I would like to talk about decisions: what was decided, by whom, and how you would notice if it were not so.',
  security: 'With you I would like to talk about limits: what agents may reach, what is watched, and what was tried.',
  platform: 'With you I would like to talk about settings: what is enforced by systems, and what only by habit.',
  senior: 'With you I would like to talk about reviews: how changes are read, and what happens when time is short.',
  engineer: 'With you I would like to talk about your last weeks: what you saw and did yourself.',
  junior: 'With you I would like to talk about your last weeks: what you were shown, and what you were asked to do.',
};

export function prerequisiteWords(prompt: string, atLeast: number, forLevel: number): string {
  return `“${prompt}” at ${atLeast} or more: without it this one stays below ${forLevel}.`;
}

export function timeWords(questions: number, crossChecks: number, minutes: number): string {
  const checks = count(crossChecks, 'cross-check');
  const parts = questions === 0 ? [checks] : [count(questions, 'question'), ...(crossChecks > 0 ? [checks] : [])];
  return `${capital(listed(parts))}, about ${minutes} minutes.`;
}

export function domainList(titles: readonly string[]): string {
  return titles.length > 0 ? listed(titles) : 'cross-checks only';
}
