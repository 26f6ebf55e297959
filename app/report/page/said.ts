import { keyMessages } from '../key-messages';
import type { PrintedMessage } from '../printed-message';
import type { ReportInput } from '../report-input';
import { answerWords } from '../wording/answer';

/** "Three things to know", "Three decisions asked of you". */
export interface Said {
  readonly title: string;
  readonly items: readonly PrintedMessage[];
}

/** Lists without an item are left out. */
export function saidOn(input: ReportInput): Said[] {
  const { messages, asked } = keyMessages(input);
  return [
    { title: answerWords.messages(messages.length), items: messages },
    { title: answerWords.asked(asked.length), items: asked },
  ].filter(({ items }) => items.length > 0);
}
