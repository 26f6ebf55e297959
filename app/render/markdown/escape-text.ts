/** Anything that Markdown, or GitHub's dialect of it, would read as more than words. */
const active = /[\\`*_[\]<>#|~$@]|&(?=#?\w+;)|:(?=\/\/)|(?<=\bwww)\./gi;

/** Words that stay words wherever in a line they stand. */
export function escapeText(text: string): string {
  return text.replace(active, '\\$&');
}

/** A line that begins no list, quotation or underline. */
export function escapeStart(line: string): string {
  const trimmed = line.trim();
  return trimmed.replace(/^(\d{1,9})(?=[.)])/, '$1\\').replace(/^[+=-]/, '\\$&');
}

/** Between backticks, more of them than the words hold. Within a table a bar would end the cell. */
export function codeText(value: string): string {
  const runs = value.match(/`+/g) ?? [];
  const fence = '`'.repeat(1 + Math.max(0, ...runs.map((run) => run.length)));
  const padded = /^[` ]|[` ]$/.test(value) ? ` ${value} ` : value;
  return `${fence}${padded}${fence}`;
}
