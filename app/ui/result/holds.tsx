import type { Holds as HoldsData } from '../../report/page/holds';
import { Words } from './words';

interface HoldsProps {
  readonly base: string;
  readonly holds: HoldsData;
  readonly ids: ReadonlySet<string>;
}

export function Holds({ base, holds, ids }: HoldsProps) {
  return (
    <>
      <p>
        {holds.intro} {holds.wayOut && <strong>{holds.wayOut}</strong>}
      </p>
      {holds.items.length > 0 && (
        <ol className="controls">
          {holds.items.map((control) => (
            <li key={control.question}>
              <p className="control-name">
                <Words of={control.prompt} ids={ids} />
              </p>
              <p>
                You have <Words of={control.has} />, it needs <Words of={control.needs} />
              </p>
              <p>
                <strong>First: </strong>
                {control.first}
              </p>
            </li>
          ))}
        </ol>
      )}
      <p>
        <a className="why-link" href={`${base}/why/autonomy`}>
          Every requirement of every step
        </a>
      </p>
      {holds.later && <p className="hint">{holds.later}</p>}
    </>
  );
}
