import type { CompanyTrack } from '../bank/bank';
import { trackTitles } from './words';

/** At most so many questions, and how long they take. */
export interface Offer {
  readonly questions: number;
  /** Whole minutes. */
  readonly minutes: number;
}

export interface TrackOfferProps extends Offer {
  readonly track: CompanyTrack;
  readonly chosen: boolean;
}

const trackTexts: Readonly<Record<CompanyTrack, string>> = {
  quick: 'Every gate, every control that autonomy hangs on, every key question.',
  full: 'All questions. Quick answers carry over if you switch later.',
};

/** One depth to choose, with what it takes. */
export function TrackOffer({ track, questions, minutes, chosen }: TrackOfferProps) {
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
