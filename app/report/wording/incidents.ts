import type { Incident } from '../../bank/incident';
import type { BadgeTone } from '../../document/badge-tone';
import { longDate } from '../../document/long-date';
import type { IncidentCard, ScoreCard } from '../../scoring/score-card';
import { capital, countIs, listed, numberWord, plural } from './grammar';

type BarrierState = IncidentCard['barriers'][number]['state'];
export type ResetStanding = ScoreCard['resetControls'][string]['standing'];

export const incidentsWords = {
  title: 'The incidents, replayed on your answers',
  intro:
    'The weakest verdict comes first. Each incident is told as reported, with the position of the company beside it, then the controls in its way and whether you report them in place, at level 3. The verdict counts these: open none, thin one, layered two or more. It does not tell how such a day would end.',
  nothing:
    'The incidents are told here, each with the position of the company beside it, once there are answers to replay them on.',
  others:
    'The other incidents, counted the same way. What was reported of each stands, with its sources, on the page of your results.',
  incident: 'Incident',
  verdict: 'What you report',
  firstOpen: 'First barrier not reported in place',
  reported: 'What was reported. ',
  other: 'The other position. ',
  chain: (incident: string) => `${incident}: what stands in the way, and what you report`,
  lesson: 'What to take from it. ',
  control: 'Control',
  standing: 'Your standing',
  asks: 'What it asks, and what it costs when installed early',
  resetTitle: 'The reset, before the outage',
  resetIntro:
    'Six controls are named in published accounts of what Amazon installed after its outages of March 2026. Amazon disputes the link to AI. Whatever the cause was, none of the six needs an outage before it can be installed. Level 3 or above is in place, 1 or 2 partly; the weakest answer behind a control decides.',
} as const;

export function incidentTitle(incident: Incident): string {
  const date = longDate(incident.date);
  return incident.title.includes(date) ? incident.title : `${incident.title}, ${date}`;
}

export function sourcesLine(incident: Incident): string {
  const sources = incident.sources.map((one) => `${one.publisher}, ${longDate(one.date)}: ${one.title}`);
  return `${incident.disputed ? 'The cause is disputed. ' : ''}Sources: ${sources.join('; ')}.`;
}

const barrierNames: Readonly<Record<BarrierState, string>> = {
  inPlace: 'in place',
  missing: 'not in place',
  unknown: 'not known',
  doesNotApply: 'does not apply',
};

/** A barrier that another track would ask about is told apart from one that cannot concern the client. */
export function barrierName(state: BarrierState, notAsked: boolean): string {
  return notAsked ? 'not asked' : barrierNames[state];
}

/** `notAsked`: how many of its barriers the track leaves out. */
export function verdictTitle({ verdict }: IncidentCard, notAsked: number): string {
  return `Verdict: ${verdict === 'does not apply' && notAsked > 0 ? 'not asked' : verdict}`;
}

/** The verdict with what it counts. */
export function verdictLine(card: IncidentCard, notAsked: number): string {
  const said = verdictSentences(card, notAsked).join(' ');
  // Its sentence says the verdict itself.
  return card.verdict === 'cannot arise' ? said : `${verdictTitle(card, notAsked)}. ${said}`;
}

/** What the verdict counts, what is not known, and what was not asked. */
export function verdictSentences(card: IncidentCard, notAsked: number): string[] {
  if (card.verdict === 'cannot arise') return ['It cannot arise by the facts you report today.'];
  const left = notAsked > 0 ? [`${capital(countIs(notAsked, 'barrier'))} not asked about in the quick track.`] : [];
  if (card.verdict === 'does not apply') return notAsked > 0 ? left : ['None of its barriers applies to you.'];
  const applying = card.barriers.filter((barrier) => barrier.state !== 'doesNotApply');
  const states = (state: BarrierState) => applying.filter((barrier) => barrier.state === state).length;
  const unknown = states('unknown');
  return [
    `You report ${states('inPlace')} of ${applying.length} ${plural(applying.length, 'barrier')} in place.`,
    ...(unknown > 0 ? [`${capital(numberWord(unknown))} ${plural(unknown, 'is', 'are')} not known.`] : []),
    ...left,
  ];
}

export const resetNames: Readonly<Record<ResetStanding, string>> = {
  inPlace: 'in place',
  partly: 'partly in place',
  absent: 'absent',
  unknown: 'not known',
  notAsked: 'not asked on this track',
  notApplicable: 'does not apply',
};

export const resetTones: Readonly<Record<ResetStanding, BadgeTone>> = {
  inPlace: 'level-3',
  partly: 'level-1',
  absent: 'level-0',
  unknown: 'none',
  notAsked: 'none',
  notApplicable: 'none',
};

/** "Two are in place, one is partly, three are not known." */
export function resetSummary(standings: readonly ResetStanding[]): string {
  const order = Object.keys(resetNames) as ResetStanding[];
  const parts = order.flatMap((standing) => {
    const number = standings.filter((one) => one === standing).length;
    if (number === 0) return [];
    return [`${number} ${resetNames[standing]}`];
  });
  return `Your standing on the ${numberWord(standings.length)}: ${listed(parts)}.`;
}
