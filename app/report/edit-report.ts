import type { Edition } from '../bank/edition';
import type { Passage } from '../edits/passage';
import { generatedBlocks } from './build-report';
import { leadPassages, leadTargets } from './edit-leads';
import { messagePassage, messageTarget } from './edit-message';
import { generatedMessages } from './key-messages';
import type { ReportInput } from './report-input';

/** Every piece of the report's narrative that may be edited, in its order. */
export function reportPassages(input: ReportInput): Passage[] {
  const { edition, assessment } = input;
  const { messages, asked } = generatedMessages(input);
  return [
    ...[...messages, ...asked].flatMap((one) => messagePassage(one, assessment.edits) ?? []),
    ...leadPassages(generatedBlocks(input), edition, assessment.edits),
  ];
}

/** Whatever an edit may lie over in some report of this edition. */
export function editableTargets(edition: Edition): string[] {
  const { messages, decisions } = edition.keyMessages;
  return [...[...messages, ...decisions].map(({ id }) => messageTarget(id)), ...leadTargets(edition)];
}
