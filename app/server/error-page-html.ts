export interface ErrorPage {
  readonly status: number;
  readonly title: string;
  /** One or two plain sentences: what happened, what was not saved, what to do. */
  readonly text: string;
  /** Path on this site; home when absent. */
  readonly back?: { readonly path: string; readonly words: string };
}

/** A whole page that needs nothing else of the program. Shows nothing of the error itself. */
export function errorPageHtml(page: ErrorPage, nonce: string): string {
  const back = page.back ?? { path: '/', words: 'Go to the start page' };
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)} · Plumbline</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<main>
<h1>${escaped(page.title)}</h1>
<p>${escaped(page.text)}</p>
<p><a href="${escaped(back.path)}">${escaped(back.words)}</a></p>
</main>
</body>
</html>
`;
}

const style =
  ':root{color-scheme:light dark}body{font:1.125rem/1.5 system-ui,sans-serif;margin:0}main{max-width:38rem;margin:3rem auto;padding:0 1rem}';

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
