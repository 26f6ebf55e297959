import { BlocksPart } from '../../render/blocks-part';
import type { GapItem, GapList } from '../../report/page/gap-list';
import { Words } from './words';

/** As many as fit in a meeting; the rest is one press away. */
const first = 8;

interface GapsProps {
  readonly gaps: GapList;
  readonly base: string;
}

export function Gaps({ gaps, base }: GapsProps) {
  const more = gaps.items.slice(first);
  return (
    <>
      <p>{gaps.intro}</p>
      {gaps.decided && <p>{gaps.decided}</p>}
      <GapItems items={gaps.items.slice(0, first)} start={1} base={base} />
      {more.length > 0 && (
        <details className="more">
          <summary>
            {more.length === 1 ? 'One more gap' : `${more.length} more gaps`}: number {first + 1}
            {more.length > 1 && ` to ${gaps.items.length}`}
          </summary>
          <GapItems items={more} start={first + 1} base={base} />
        </details>
      )}
      {gaps.later && <p>{gaps.later}</p>}
      {gaps.findOut.length > 0 && <FindOut gaps={gaps} base={base} />}
    </>
  );
}

interface ItemsProps {
  readonly items: readonly GapItem[];
  readonly start: number;
  readonly base: string;
}

function GapItems({ items, start, base }: ItemsProps) {
  if (items.length === 0) return null;
  return (
    <ol className="gaps" start={start}>
      {items.map((gap) => (
        <Gap key={gap.id} gap={gap} base={base} />
      ))}
    </ol>
  );
}

function Gap({ gap, base }: { readonly gap: GapItem; readonly base: string }) {
  return (
    <li id={gap.id}>
      <div className="gap-line">
        <span className={`doc-badge doc-tone-${gap.severity}`}>{gap.severityName}</span>
        <span className="gap-name">{gap.prompt}</span>
        <span className="gap-levels">
          {gap.domain} · <Words of={gap.fromTo} />
        </span>
      </div>
      {gap.decision && (
        <p className="small gap-decision">
          <strong>Your decision. </strong>
          {gap.decision}
        </p>
      )}
      <details className="sums">
        <summary>
          First fix<span className="visually-hidden">: {gap.prompt}</span>
        </summary>
        <BlocksPart blocks={[gap.firstFix]} />
        <dl>
          <div>
            <dt>Where you are</dt>
            <dd>{gap.now}</dd>
          </div>
          <div>
            <dt>What good looks like</dt>
            <dd>{gap.good}</dd>
          </div>
          <div>
            <dt>Why this rank</dt>
            <dd>{gap.why}</dd>
          </div>
        </dl>
        <p className="hint">{gap.owner}</p>
        <a className="why-link" href={`${base}/why/gap.${gap.question}`}>
          Target, severity and place by rule<span className="visually-hidden">: {gap.prompt}</span>
        </a>
      </details>
    </li>
  );
}

function FindOut({ gaps, base }: GapsProps) {
  return (
    <details className="more">
      <summary>What to find out first ({gaps.findOut.length})</summary>
      <ol>
        {gaps.findOut.map(({ id, prompt, words }) => (
          <li key={id}>
            <a href={`${base}/q/${id}`}>{prompt}</a> <span className="aside">{words}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
