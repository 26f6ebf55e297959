import type { Issue } from '../content/issue';

/**
 * What is refused in a text from outside before any parser sees it: characters that steer a terminal or turn the reading
 * order (C0 but tab and line ends, C1, Unicode's directional controls), and lines longer than any paragraph may be, which
 * cost parsers more than their length. At most ten faults a file, for the rest is of the same kind.
 */
export function checkRawText(file: string, text: string): Issue[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  return lines.flatMap((line, at) => checkLine(file, line, at + 1)).slice(0, 10);
}

const longestLine = 5_000;
const steering = /(?!\t)[\p{Cc}\u202A-\u202E\u2066-\u2069\u2028\u2029]|\p{Cs}/u;

function checkLine(file: string, line: string, number: number): Issue[] {
  const fault = (column: number, rule: string, found: string, expected: string): Issue[] => [
    { file, line: number, column, rule, found, expected, severity: 'error' },
  ];
  if (line.length > longestLine)
    return fault(1, 'line-length', `${line.length} characters`, `at most ${longestLine} in a line`);
  const at = line.search(steering);
  if (at < 0) return [];
  const code = (line.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return fault(at + 1, 'control-character', `U+${code}`, 'plain text');
}
