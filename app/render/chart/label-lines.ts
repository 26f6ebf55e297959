/**
 * Breaks a label into lines no wider than `width` points, at most `most` of them, the last cut with an ellipsis.
 * Widths are estimated, on the generous side, so that charts need no font and look alike on the page and on paper.
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

/** Width in ems, from IBM Plex Sans' advances rounded up by class of character. */
export function ems(text: string): number {
  let total = 0;
  for (const character of text) total += em(character);
  return total;
}

function em(character: string): number {
  if (/[ijl.,:;'|!]/.test(character)) return 0.3;
  if (/[ frt()[\]-]/.test(character)) return 0.4;
  if (/[mwMW…%@—]/.test(character)) return 0.95;
  if (/[A-Z]/.test(character)) return 0.68;
  return character < '\u0250' ? 0.6 : 1;
}
