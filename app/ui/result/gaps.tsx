import { BlocksPart } from '../../render/blocks-part';
import type { GapItem, GapList } from '../../report/page/gap-list';
import type { PageWords } from '../../report/page/page-words';
import { Words } from './words';

/** As many as fit in a meeting; the rest is one press away. */
const first = 8;

interface GapsProps {
  readonly gaps: GapList;
  readonly base: string;
  readonly words: PageWords;
}

export function Gaps({ gaps, base, words }: GapsProps) {
  const more = gaps.items.slice(first);
  return (
    <>
      <p>{gaps.intro}</p>
      {gaps.decided && <p>{gaps.decided}</p>}
      <GapItems items={gaps.items.slice(0, first)} start={1} base={base} words={words} />
      {more.length > 0 && (
        <details className="more">
          <summary>
            {more.length === 1 ? 'One more gap' : `${more.length} more gaps`}: number {first + 1}
            {more.length > 1 && ` to ${gaps.items.length}`}
          </summary>
          <GapItems items={more} start={first + 1} base={base} words={words} />
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
  readonly words: PageWords;
}

function GapItems({ items, start, base, words }: ItemsProps) {
  if (items.length === 0) return null;
  return (
    <ol className="gaps" start={start}>
      {items.map((gap, at) => (
        <Gap key={gap.id} gap={gap} number={start + at} base={base} words={words} />
      ))}
    </ol>
  );
}

interface GapProps {
  readonly gap: GapItem;
  /** Its place: the plan and the report name it by that. */
  readonly number: number;
  readonly base: string;
  readonly words: PageWords;
}

function Gap({ gap, number, base, words }: GapProps) {
  return (
    <li id={gap.id}>
      <div className="gap-line">
        <span className="gap-number">{number}</span>
        <span className={`doc-badge doc-tone-${gap.severity}`}>{gap.severityName}</span>
        <span className="gap-name">{gap.prompt}</span>
        <span className="gap-levels">
          {gap.domain} · <Words of={gap.fromTo} />
        </span>
      </div>
      {gap.decision && (
        <p className="small gap-decision">
          <strong>{words.decision}</strong>
          {gap.decision}
        </p>
      )}
      <GapInFull gap={gap} base={base} words={words} />
    </li>
  );
}

function GapInFull({ gap, base, words }: Omit<GapProps, 'number'>) {
  return (
    <details className="sums">
      <summary>
        {words.firstFix}
        <span className="visually-hidden">: {gap.prompt}</span>
      </summary>
      <BlocksPart blocks={[gap.firstFix]} />
      <dl>
        <div>
          <dt>{words.here}</dt>
          <dd>{gap.now}</dd>
        </div>
        <div>
          <dt>{words.good}</dt>
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
  );
}

function FindOut({ gaps, base }: Pick<GapsProps, 'gaps' | 'base'>) {
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
