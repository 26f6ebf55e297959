/** The words of an HTML file in their order: text between tags, outside head, drawings and what opens and closes. */
export function htmlText(html: string): string {
  const body = html
    .replace(/^[\s\S]*<body>/, '')
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace(/<summary>[\s\S]*?<\/summary>/g, '');
  return unescaped(body.replace(/<[^>]*>/g, ''));
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function unescaped(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole;
    return String.fromCodePoint(name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)));
  });
}
