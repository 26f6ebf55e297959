import type { ResultPage } from '../../report/page/result-page';
import { Words } from './words';

/** What to know, and what is asked of the reader. */
export function Messages({ said, base }: Pick<ResultPage, 'said'> & { readonly base: string }) {
  return said.map(({ title, items }) => (
    <div key={title}>
      <h3>{title}</h3>
      <ol className="points">
        {items.map(({ id, title: lead, text }) => (
          <li key={id}>
            <strong>{lead}.</strong> <Words of={text} />{' '}
            <a className="edit-link" href={`${base}/edit/message.${id}`}>
              Edit<span className="visually-hidden"> “{lead}”</span>
            </a>
          </li>
        ))}
      </ol>
    </div>
  ));
}
