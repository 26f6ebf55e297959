import type { Misfits } from '../../report/page/misfits';
import { Prose } from '../prose';

export function Contradictions({ intro, rules }: Pick<Misfits, 'intro' | 'rules'>) {
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
