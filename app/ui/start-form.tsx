import type { Problem } from '../assessment/assessment';
import type { CompanyTrack } from '../bank/bank';
import { described, FieldProblem, fieldId } from './error-summary';
import { type Offer, TrackOffer, type TrackOfferProps } from './track-offer';
import { type Seat, seats, seatTitles } from './words';

interface StartFormProps {
  readonly creationKey: string;
  readonly typed: string;
  readonly seat: Seat;
  readonly track: CompanyTrack;
  readonly problems: readonly Problem[];
  readonly offers: readonly Omit<TrackOfferProps, 'chosen'>[];
  readonly builder: Offer;
}

export function StartForm({ creationKey, typed, seat, track, problems, offers, builder }: StartFormProps) {
  return (
    <form className="card start" id="start" method="post" action="/start">
      <h2>Start now</h2>
      <input type="hidden" name="creationKey" value={creationKey} />
      <fieldset className="seats">
        <legend>Where do you sit?</legend>
        <div className="offers">
          {seats.map((one) => (
            <SeatOffer key={one} seat={one} builder={builder} chosen={seat === one} />
          ))}
        </div>
      </fieldset>
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

const seatTexts: Readonly<Record<Exclude<Seat, 'build'>, string>> = {
  lead: 'The whole organisation: what your controls support, gap report, policy draft.',
  secure: 'The same questions as for those who lead; you know the settings.',
};

function SeatOffer({
  seat,
  builder,
  chosen,
}: {
  readonly seat: Seat;
  readonly builder: Offer;
  readonly chosen: boolean;
}) {
  const { questions, minutes } = builder;
  const build = `${questions} questions about your own work, about ${minutes} minutes: what you can see from your seat.`;
  return (
    <label className="choice">
      <input type="radio" name="seat" value={seat} defaultChecked={chosen} />
      <span>
        <strong>{seatTitles[seat]}</strong>
        <span className="choice-more">{seat === 'build' ? build : seatTexts[seat]}</span>
      </span>
    </label>
  );
}
