import { problem, type Read } from './read';

/** Longest text of one clause or paragraph that a person may write, in characters. */
export const maxEdit = 4000;

/** Line ends, spaces and letters in one form, so that the same words compare equal; empty lines part paragraphs. */
export function tidyText(raw: string): string {
  return raw
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .normalize('NFC')
    .trim();
}

/** Checks what a person wrote in place of a generated text. Plain text: nothing in it is read as a mark but list lines. */
export function readEditText(raw: string): Read<string> {
  const text = tidyText(raw);
  if (text === '')
    return problem('text', 'empty-edit', 'Write the text that should stand there, or restore the generated one.');
  if (/[^\P{Cc}\n]|\p{Cs}/u.test(text))
    return problem('text', 'control-character', 'Write plain letters: there is a control character in the text.');
  const length = [...text].length;
  if (length > maxEdit)
    return problem('text', 'edit-length', `Keep the text to ${maxEdit} characters; this one has ${length}.`);
  return { kind: 'value', value: text };
}
