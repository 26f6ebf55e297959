import type { Problem } from '../assessment/assessment';
import type { Track } from '../bank/bank';
import { described, FieldProblem, fieldId } from './error-summary';
import { trackTitles } from './words';

interface StartFormProps {
  readonly creationKey: string;
  readonly typed: string;
  readonly track: Track;
  readonly problems: readonly Problem[];
  readonly offers: readonly Omit<TrackOfferProps, 'chosen'>[];
}

export function StartForm({ creationKey, typed, track, problems, offers }: StartFormProps) {
  return (
    <form className="card start" id="start" method="post" action="/start">
      <h2>Start now</h2>
      <input type="hidden" name="creationKey" value={creationKey} />
      <div className="field">
        <label htmlFor={fieldId('organisation')}>Name to print on the documents</label>
        <p className="hint" id="organisation-hint">
          Your organisation or a code name. Nobody else sees it.
        </p>
        <FieldProblem problems={problems} field="organisation" />
        <input
          id={fieldId('organisation')}
          name="organisation"
          type="text"
          defaultValue={typed}
          autoComplete="organization"
          {...described(problems, 'organisation', 'organisation-hint')}
        />
      </div>
      <fieldset className="tracks">
        <legend>How deep?</legend>
        <div className="offers">
          {offers.map((offer) => (
            <TrackOffer key={offer.track} {...offer} chosen={track === offer.track} />
          ))}
        </div>
      </fieldset>
      <div className="row">
        <button type="submit" id={fieldId('save')}>
          Start
        </button>
        <span className="hint">Stop at any time; a private link brings you back.</span>
      </div>
    </form>
  );
}

interface TrackOfferProps {
  readonly track: Track;
  readonly questions: number;
  readonly minutes: number;
  readonly chosen: boolean;
}

const trackTexts: Readonly<Record<Track, string>> = {
  quick: 'Every gate, every control that autonomy hangs on, every key question.',
  full: 'All questions. Quick answers carry over if you switch later.',
};

function TrackOffer({ track, questions, minutes, chosen }: TrackOfferProps) {
  return (
    <label className="choice">
      <input type="radio" name="track" value={track} defaultChecked={chosen} />
      <span>
        <strong>{trackTitles[track]}</strong> · at most {questions} questions, about {minutes} minutes
        <span className="choice-more">{trackTexts[track]}</span>
      </span>
    </label>
  );
}
