import type { Barrier, Incident } from '../bank/incident';
import type { ResetControl } from '../bank/pattern';
import { type ConditionView, evaluate, questionIds } from '../content/condition';
import type { IncidentCard, ScoreCard, Verdict } from './score-card';
import { applicable, inScope, isKnown, type Stand } from './stand';

type BarrierState = IncidentCard['barriers'][number]['state'];

/** Replays an incident's chain against what the client reports. Never says an outage would have been stopped. */
export function replayIncident(
  incident: Incident,
  view: ConditionView,
  byId: ReadonlyMap<string, Stand>,
): IncidentCard {
  const barriers = incident.barriers.map((barrier) => ({ id: barrier.id, state: barrierState(barrier, view, byId) }));
  const arises = !incident.arises || evaluate(incident.arises, view) !== 'no';
  const first = (state: BarrierState) => barriers.find((barrier) => barrier.state === state)?.id;
  return {
    verdict: arises ? verdictOf(barriers.map((barrier) => barrier.state)) : 'cannot arise',
    firstMissing: first('missing') ?? first('unknown') ?? null,
    barriers,
  };
}

function barrierState(barrier: Barrier, view: ConditionView, byId: ReadonlyMap<string, Stand>): BarrierState {
  if (noneApplies(questionIds(barrier.holds), byId)) return 'doesNotApply';
  switch (evaluate(barrier.holds, view)) {
    case 'yes':
      return 'inPlace';
    case 'no':
      return 'missing';
    case 'unknown':
      return 'unknown';
  }
}

/** False where there is none that could apply. */
function noneApplies(ids: readonly string[], byId: ReadonlyMap<string, Stand>): boolean {
  let some = false;
  for (const id of ids) {
    const stand = byId.get(id);
    if (stand && applicable(stand)) return false;
    some ||= stand !== undefined;
  }
  return some;
}

/** By barriers reported in place: none open, one thin, two or more layered. */
function verdictOf(states: readonly BarrierState[]): Verdict {
  if (states.every((state) => state === 'doesNotApply')) return 'does not apply';
  const inPlace = states.filter((state) => state === 'inPlace').length;
  if (inPlace === 0) return 'open';
  return inPlace === 1 ? 'thin' : 'layered';
}

/** A reset control stands as its weakest question: in place at 3, partly at 1 or 2, absent at a known 0. */
export function standReset(
  control: ResetControl,
  byId: ReadonlyMap<string, Stand>,
): ScoreCard['resetControls'][string] {
  const stands = control.questions.flatMap((id) => byId.get(id) ?? []);
  const asked = stands.filter(applicable);
  if (asked.length === 0) return { standing: stands.some(inScope) ? 'notApplicable' : notAskedOrScopedOut(stands) };
  if (asked.some((stand) => isKnown(stand) && stand.low === 0)) return { standing: 'absent' };
  if (!asked.every(isKnown)) return { standing: 'unknown' };
  return { standing: asked.every((stand) => stand.low >= 3) ? 'inPlace' : 'partly' };
}

function notAskedOrScopedOut(stands: readonly Stand[]): 'notAsked' | 'notApplicable' {
  const byTrack = stands.some(({ standing }) => standing.state === 'outOfScope' && standing.by === 'track');
  return byTrack ? 'notAsked' : 'notApplicable';
}
