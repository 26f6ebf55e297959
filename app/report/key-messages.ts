import { countedView } from '../assessment/applicable-questions';
import type { KeyMessage } from '../bank/key-message';
import { placeholderPattern, placeholdersIn, placeholdersOf } from '../bank/message-values';
import type { Inline } from '../document/document';
import { speaking } from '../scoring/message-rules';
import { proseInlines } from './blocks';
import { editMessage } from './edit-message';
import type { PrintedMessage } from './printed-message';
import type { ReportInput } from './report-input';
import { capital } from './wording/grammar';
import { messageValue } from './wording/message-values';

export interface PrintedMessages {
  readonly messages: readonly PrintedMessage[];
  /** Decisions asked of the reader. */
  readonly asked: readonly PrintedMessage[];
}

const most = 3;

/** The first three messages and decisions that hold and can print every value they name, in a person's words where some lie over them. */
export function keyMessages(input: ReportInput): PrintedMessages {
  const { messages, asked } = generatedMessages(input);
  const edited = (one: PrintedMessage) => editMessage(one, input.assessment.edits);
  return { messages: messages.map(edited), asked: asked.map(edited) };
}

export function generatedMessages(input: ReportInput): PrintedMessages {
  const { edition, assessment, card } = input;
  const scored = { assessment, card, view: countedView(edition, assessment) };
  const firstThree = (rules: readonly KeyMessage[]) =>
    speaking(rules, scored)
      .flatMap((rule) => printed(rule, input) ?? [])
      .slice(0, most);
  return { messages: firstThree(edition.keyMessages.messages), asked: firstThree(edition.keyMessages.decisions) };
}

function printed({ id, title, text }: KeyMessage, input: ReportInput): PrintedMessage | null {
  const named = [...placeholdersOf(title), ...placeholdersIn(text)];
  if (named.some((one) => messageValue(input, one) === null)) return null;
  return { id, title: filledWords(title, input), text: filled(proseInlines(text), input) };
}

function filled(children: readonly Inline[], input: ReportInput): Inline[] {
  return children.map((child) => {
    if (child.kind === 'text') return { ...child, value: filledWords(child.value, input) };
    return 'children' in child ? { ...child, children: filled(child.children, input) } : child;
  });
}

/** A value that begins a sentence takes its capital. */
function filledWords(value: string, input: ReportInput): string {
  return value.replace(placeholderPattern, (whole, name: string, argument: string | undefined, at: number) => {
    const words = messageValue(input, { name, argument: argument ?? '' }) ?? whole;
    return at === 0 || /[.?!] $/.test(value.slice(0, at)) ? capital(words) : words;
  });
}
