/**
 * Breaks a label into lines no wider than `width` points, at most `most` of them, the last cut with an ellipsis.
 * Widths come from a table, so that charts need no font and look alike on the page and on paper.
 */
export function labelLines(label: string, width: number, size: number, most: number): string[] {
  const perLine = width / size;
  const lines: string[] = [];
  let line = '';
  for (const word of label
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((part) => pieces(part, perLine))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (ems(longer) <= perLine) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), cut(lines[most - 1] ?? '', perLine)];
}

function pieces(word: string, perLine: number): string[] {
  const found: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && ems(piece + character) > perLine) {
      found.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...found, piece];
}

function cut(line: string, perLine: number): string {
  let characters = [...line];
  while (characters.length > 0 && ems(`${characters.join('')}…`) > perLine) characters = characters.slice(0, -1);
  return `${characters.join('').trimEnd()}…`;
}

/** Width in ems: at least what IBM Plex Sans needs in either weight, which is wider than the usual fonts of screens. */
export function ems(text: string): number {
  let total = 0;
  for (const character of text) total += em(character);
  return total;
}

/** Characters by advance, measured in the font and rounded up to a twentieth. */
const advances = new Map(
  Object.entries({
    0.25: ' ',
    0.3: "',.ijl",
    0.35: '!():;[]f',
    0.4: 'rt{|}',
    0.45: '-/I\\',
    0.5: '"?s',
    0.55: 'JLcgvxyz',
    0.6: '$*+0123456789<=>EFTZ^_`abdehknopqu~',
    0.65: 'CPSVY',
    0.7: 'ABDKRUX',
    0.75: '#&GHNOQ',
    0.85: 'Mw',
    0.9: '@m',
    0.95: 'W',
    1: '%',
  }).flatMap(([width, characters]) => [...characters].map((one) => [one, Number(width)] as const)),
);

/** Cyrillic's widest letter; other characters beyond ASCII are narrower. */
const widest = 1.07;

/** A letter with marks is as wide as the letter. */
function em(character: string): number {
  return advances.get(character) ?? advances.get(character.normalize('NFD').charAt(0)) ?? widest;
}
