import { paragraph, text } from '../document/build';
import { type Edits, isReworded, type Passage, passageOf } from '../edits/passage';
import { textOf } from '../edits/text-blocks';
import type { PrintedMessage } from './printed-message';

export function messageTarget(id: string): string {
  return `message.${id}`;
}

/** Null where its words cannot be typed. */
export function messagePassage({ id, title, text: words }: PrintedMessage, edits: Edits = {}): Passage | null {
  const generated = textOf([paragraph(words)]);
  if (generated === null) return null;
  return passageOf({ target: messageTarget(id), label: title, generated, printed: {} }, edits);
}

/** The message in a person's words, where some lie over it. It stands in a table, so that it stays one paragraph. */
export function editMessage(message: PrintedMessage, edits: Edits | undefined): PrintedMessage {
  const passage = messagePassage(message, edits);
  if (!passage || !isReworded(passage)) return message;
  return { ...message, text: [text(passage.text.replace(/\s+/g, ' '))] };
}
