import { OtherFormats } from '../result/other-formats';

interface Props {
  readonly base: string;
  /** Of the file, without its ending. */
  readonly name: string;
}

/** The note between two rounds: what changed in the content, told on answers that are not asked again. */
export function AdvisoryLinks({ base, name }: Props) {
  return (
    <section aria-labelledby="advisory">
      <h2 id="advisory">What became known since</h2>
      <p>
        Since these answers were given: new incidents held against them, questions that are asked otherwise, and what
        the tools’ makers may have changed. No answer is asked again, and no number changes.
      </p>
      <p>
        <a className="button second" href={`${base}/download/${name}.pdf`}>
          Advisory note (PDF)
        </a>
      </p>
      <OtherFormats base={base} documents={[[name, 'Advisory note']]} />
    </section>
  );
}
