import { OtherFormats } from '../result/other-formats';

interface Props {
  readonly base: string;
  /** Of the file, without its ending. */
  readonly name: string;
}

/** The note between two rounds: what changed in the content, told on answers that are not asked again. */
export function AdvisoryLinks({ base, name }: Props) {
  return (
    <div className="stack">
      <p>
        <a className="button second" href={`${base}/download/${name}.pdf`}>
          Advisory note (PDF)
        </a>
      </p>
      <p className="hint">
        What became known since: new incidents held against these answers, questions that are asked otherwise, and what
        the tools’ makers may have changed. No answer is asked again, and no number changes.
      </p>
      <OtherFormats base={base} documents={[[name, 'Advisory note']]} />
    </div>
  );
}
