import type { ResultPage } from '../../report/page/result-page';
import { Ladder } from '../ladder';

interface HeadProps {
  readonly result: ResultPage;
  readonly base: string;
  readonly unanswered: number;
}

/** The answer first: what is used, what is supported, the distance; then the same as a picture. */
export function Head({ result, base, unanswered }: HeadProps) {
  return (
    <div className="result-head">
      <div>
        <p className="kicker">{result.about.join(' · ')}</p>
        <h1 className="statement">
          {result.headline.map((sentence) => (
            <span key={sentence}>{sentence} </span>
          ))}
        </h1>
        <p className="lead">{result.rest.join(' ')}</p>
        {result.notes.map((note) => (
          <p className="hint" key={note}>
            {note}
          </p>
        ))}
        {result.confidence.length > 0 && <p className="hint">{result.confidence.join(' ')}</p>}
        <p className="row">
          <a className="button" href={`${base}/download/gap-report.pdf`}>
            Gap report (PDF)
          </a>
          <a className="button second" href={`${base}/download/policy.pdf`}>
            Policy draft (PDF)
          </a>
          <a href={`${base}/why/autonomy`}>Why this autonomy</a>
          <a href={`${base}/what-if`}>What if?</a>
          {unanswered > 0 && <a href={base}>Answer what is open ({unanswered})</a>}
        </p>
      </div>
      <Ladder ladder={result.ladder} />
    </div>
  );
}
