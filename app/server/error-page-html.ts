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
<link rel="icon" href="${icon}" type="image/svg+xml">
<style nonce="${nonce}">${style}</style>
</head>
<body>
<header><div><a href="/">${mark}Plumbline</a></div></header>
<main>
<h1>${escaped(page.title)}</h1>
<p>${escaped(page.text)}</p>
${page.again ? formOf(page.again) : ''}<p><a${page.again ? '' : ' class="button"'} href="${escaped(back.path)}">${escaped(back.words)}</a></p>
</main>
<footer><a href="/privacy">Privacy</a><a href="/accessibility">Accessibility</a></footer>
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

const plumb =
  'M10 1v12" stroke="currentColor" stroke-width="2"/><path d="M4.5 13h11L10 23z" fill="currentColor"/></svg>';
/** The site's mark, in the page itself: a file of it could be refused as well. */
const mark = `<svg viewBox="0 0 20 24" width="18" height="22" aria-hidden="true"><path d="${plumb}`;
const icon = `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 0 24 24" color="#0b4f8a"><path d="${plumb}`)}`;

/** The look of the pages without their stylesheet, which may be what failed; a test holds the colours to the tokens. */
const style = [
  ':root{color-scheme:light dark;--ink:#14212b;--muted:#51606d;--accent:#0b4f8a;--link:#0b5cad;--rule:#c5cfd8;--paper:#ffffff}',
  '@media(prefers-color-scheme:dark){:root{--ink:#e8eef3;--muted:#a9b6c1;--accent:#8fc1ec;--link:#8fc1ec;--rule:#3a4853;--paper:#121a20}}',
  '*{box-sizing:border-box}',
  'html{font:100%/1.55 "IBM Plex Sans",system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:var(--ink);background:var(--paper)}',
  'body{margin:0;overflow-wrap:anywhere}',
  'header{border-top:5px solid var(--accent);border-bottom:1px solid var(--rule)}',
  'header div,main,footer{max-width:44rem;margin:0 auto;padding:.4rem 1.25rem}',
  'header a{display:inline-flex;gap:.45rem;align-items:center;padding:.25rem 0;font-weight:600;font-size:1.15rem;color:var(--ink);text-decoration:none}',
  'header svg{color:var(--accent)}',
  'main{padding:1.75rem 1.25rem 3rem}',
  'h1,header a{font-family:"Source Serif 4",Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,serif}',
  'h1{font-size:clamp(1.6rem,1.2rem + 2vw,2.105rem);font-weight:600;line-height:1.25;margin:.25rem 0 1rem;text-wrap:balance}',
  'p{margin:.75rem 0;text-wrap:pretty}',
  'a{color:var(--link);display:inline-block;padding:.35rem 0;text-underline-offset:.15em}',
  'form p,p:has(>.button){margin-top:1.75rem}',
  'button,.button{display:inline-block;font-family:inherit;font-size:1rem;font-weight:600;line-height:1.25;color:var(--paper);background:var(--accent);border:0;border-radius:4px;padding:.75rem 1.2rem;text-decoration:none;cursor:pointer}',
  ':focus-visible{outline:3px solid var(--accent);outline-offset:2px}',
  'footer{width:calc(100% - 2.5rem);max-width:41.5rem;padding:1rem 0 2rem;display:flex;flex-wrap:wrap;gap:0 1.25rem;border-top:1px solid var(--rule);font-size:.868rem}',
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
