import type { Misfit } from '../../report/page/result-page';
import { Prose } from '../prose';

export function Contradictions({ intro, rules }: { readonly intro: string; readonly rules: readonly Misfit[] }) {
  return (
    <>
      <p>{intro}</p>
      <ul className="misfits">
        {rules.map(({ id, title, text, followUps }) => (
          <li key={id}>
            <h3>{title}</h3>
            <Prose blocks={text} />
            <ul>
              {followUps.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
