import { strFromU8, unzipSync } from 'fflate';

/** The words of a Word file in the order of its text, footnotes after it: what its XML says, not what our writer meant. */
export function docxText(bytes: Uint8Array): string {
  const files = unzipSync(bytes);
  const body = partText(xmlOf(files, 'word/document.xml'));
  const notes = xmlOf(files, 'word/footnotes.xml').match(/<w:footnote\b[^>]*>[\s\S]*?<\/w:footnote>/g) ?? [];
  // The first two are the lines that part notes from text.
  const said = notes.filter((note) => !/w:type=/.test(note)).map((note, at) => `${at + 1}${partText(note)}`);
  return [body, ...said].join('');
}

export function xmlOf(files: Readonly<Record<string, Uint8Array>>, path: string): string {
  return strFromU8(files[path] ?? new Uint8Array());
}

function partText(xml: string): string {
  const pieces = xml.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>|<w:footnoteReference\b[^>]*w:id="(\d+)"/g);
  return [...pieces].map(([, words, note]) => (words === undefined ? note : unescaped(words))).join('');
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (_, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? '';
    return String.fromCodePoint(name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)));
  });
}
