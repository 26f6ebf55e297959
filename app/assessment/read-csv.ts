/** A field with what ends it: a comma, the end of the line or of the text. */
const plain = /([^",\r\n][^,\r\n]*|)(,|\r\n|[\r\n]|$)/y;
const quoted = /"((?:[^"]|"")*)"(,|\r\n|[\r\n]|$)/y;

/**
 * The rows of a CSV file (RFC 4180): fields between quotes may hold commas, line ends and doubled quotes.
 * @throws Error naming the row where a quote stands wrong
 */
export function readCsv(file: string): string[][] {
  const text = file.replace(/^\ufeff/, '');
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length || row.length > 0; ) {
    const form = text[at] === '"' ? quoted : plain;
    form.lastIndex = at;
    const found = form.exec(text);
    if (!found) throw new Error(`Row ${rows.length + 1}: a quote is not closed, or something follows it.`);
    const [whole, field = '', end] = found;
    row.push(form === quoted ? field.replaceAll('""', '"') : field);
    at += whole.length;
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
