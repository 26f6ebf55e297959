import type { PlanView } from '../../report/page/plan-view';
import { Words } from './words';

export function Plan({ plan }: { readonly plan: PlanView }) {
  return (
    <>
      <p>{plan.intro}</p>
      <div className="plan">
        {plan.horizons.map((horizon) => (
          <section key={horizon.title}>
            <h3>{horizon.title}</h3>
            <p className="hint">{horizon.sentence}</p>
            <ul>
              {horizon.items.map((item) => (
                <li key={item.gap}>
                  <a href={`#${item.gap}`}>{item.prompt}</a>
                  <span className="plan-facts">
                    <span className={`doc-badge doc-tone-${item.severity}`}>{item.severityName}</span>{' '}
                    <Words of={item.fromTo} /> · {item.work}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
