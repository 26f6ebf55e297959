export interface ErrorPage {
  readonly status: number;
  readonly title: string;
  /** One or two plain sentences: what happened, what was not saved, what to do. */
  readonly text: string;
  /** Path on this site; home when absent. */
  readonly back?: { readonly path: string; readonly words: string };
  /** Held on the page and sent again by its button, so that nothing typed is lost. */
  readonly again?: SentForm;
}

/** A form as it was sent. */
export interface SentForm {
  /** Path on this site. */
  readonly path: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** A whole page that needs nothing else of the program. Shows nothing of the error itself. */
export function errorPageHtml(page: ErrorPage, nonce: string): string {
  const back = page.back ?? { path: '/', words: 'Go to the start page' };
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Error: ${escaped(page.title)} · Plumbline</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<header><a href="/">Plumbline</a></header>
<main>
<h1>${escaped(page.title)}</h1>
<p>${escaped(page.text)}</p>
${page.again ? formOf(page.again) : ''}<p><a href="${escaped(back.path)}">${escaped(back.words)}</a></p>
</main>
</body>
</html>
`;
}

/** A path that begins with two slashes would name another site. */
function formOf({ path, fields }: SentForm): string {
  const hidden = fields.map(
    ([name, value]) => `<textarea name="${escaped(name)}" hidden>\n${escaped(value)}</textarea>\n`,
  );
  const action = escaped(path.replace(/^[/\\]+/, '/'));
  return `<form method="post" action="${action}">\n${hidden.join('')}<p><button>Send it again</button></p>\n</form>\n`;
}

/** The look of the pages without their stylesheet, which may be what failed; a test holds the colours to the tokens. */
const style = [
  ':root{color-scheme:light dark;--ink:#14212b;--accent:#0b4f8a;--paper:#ffffff}',
  '@media(prefers-color-scheme:dark){:root{--ink:#e8eef3;--accent:#8fc1ec;--paper:#121a20}}',
  'body{margin:0;border-top:5px solid var(--accent);font:1rem/1.55 system-ui,sans-serif;color:var(--ink);background:var(--paper)}',
  'header,main{max-width:41.5rem;margin:0 auto;padding:.4rem 1.25rem}',
  'header a{font:600 1.15rem Charter,Cambria,Georgia,serif;color:var(--ink);text-decoration:none}',
  'h1{font:600 1.9rem/1.25 Charter,Cambria,Georgia,serif}',
  'button{font:600 1rem/1.25 system-ui,sans-serif;color:var(--paper);background:var(--accent);border:0;border-radius:4px;padding:.75rem 1.2rem;cursor:pointer}',
  'a{color:var(--accent);display:inline-block;padding:.35rem 0}',
].join('');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(words: string): string {
  return words.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);
}
