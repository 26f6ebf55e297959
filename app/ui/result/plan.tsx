import type { PlanEntry, PlanView } from '../../report/page/plan-view';
import { Words } from './words';

/** Of each horizon; the whole list is one press away, and in the report. */
const first = 5;

export function Plan({ plan }: { readonly plan: PlanView }) {
  return (
    <>
      <p>{plan.intro}</p>
      {plan.accepted && <p>{plan.accepted}</p>}
      {plan.excess && <p className="doc-callout doc-callout-warning">{plan.excess}</p>}
      <div className="plan">
        {plan.horizons.map(({ title, sentence, items }) => (
          <section key={title}>
            <h3>{title}</h3>
            <p className="hint">{sentence}</p>
            <Entries items={items.slice(0, first)} />
            {items.length > first && (
              <details className="sums">
                <summary>
                  {items.length - first} more <span className="visually-hidden">{title.toLowerCase()}</span>
                </summary>
                <Entries items={items.slice(first)} />
              </details>
            )}
          </section>
        ))}
      </div>
    </>
  );
}

function Entries({ items }: { readonly items: readonly PlanEntry[] }) {
  if (items.length === 0) return null;
  return (
    <ul>
      {items.map((item) => (
        <li key={item.gap}>
          <a href={`#${item.gap}`}>{item.prompt}</a>
          <span className="plan-facts">
            <span className={`doc-badge doc-tone-${item.severity}`}>{item.severityName}</span>{' '}
            <Words of={item.fromTo} /> · {item.work}
            {item.needs && <> · {item.needs}</>}
            {item.decision && <> · {item.decision}</>}
          </span>
        </li>
      ))}
    </ul>
  );
}
