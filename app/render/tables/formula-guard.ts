/** Signs that a spreadsheet may take for the start of a formula, also as wide forms, and our own mark. */
const signs = "'=+\\-@\\t\\0\uff1d\uff0b\uff0d\uff20";
/** At the start of a cell, where a line end hides what comes first, and at the start of each line in it. */
const beforeSign = new RegExp(`^(?=[${signs}\\r\\n])|(?<=[\\r\\n])(?=[${signs}])`, 'g');
const mark = /(?<=^|[\r\n])'/g;

/** An apostrophe before whatever could be run. */
export function guarded(text: string): string {
  return text.replace(beforeSign, "'");
}

/** What `guarded` was made from, exactly. */
export function unguarded(text: string): string {
  return text.replace(mark, '');
}
