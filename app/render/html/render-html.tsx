import { createHash } from 'node:crypto';
import type { Document } from '../../document/document';
import { cleanText } from '../clean-text';
import { DocumentHtml } from '../document-html';
import { styleSheet } from './style-sheet';

/**
 * A document as one file that needs no other: its style is inside, and it neither asks for anything nor runs anything,
 * which its own policy holds it to.
 */
export async function renderHtml(document: Document): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server');
  const { title, organisation, lang } = document.meta;
  const style = styleSheet();
  const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`;
  const head = renderToStaticMarkup(
    <>
      <meta charSet="utf-8" />
      <meta httpEquiv="Content-Security-Policy" content={policy} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <title>{cleanText(`${title} · ${organisation}`)}</title>
    </>,
  );
  const body = renderToStaticMarkup(
    <main>
      <DocumentHtml document={document} />
    </main>,
  );
  const language = lang === 'en' ? 'en-GB' : lang;
  return `<!doctype html>\n<html lang="${language}">\n<head>${head}<style>${style}</style></head>\n<body>${body}</body>\n</html>\n`;
}
