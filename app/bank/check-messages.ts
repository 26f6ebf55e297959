import type { Issue } from '../content/issue';
import { checkCondition } from './check-condition';
import { type CheckContext, fileIn, isKnown, issueAt } from './check-context';
import { type KeyMessage, type MessageCondition, messageLeaves } from './key-message';
import { placeholderFault, placeholdersIn, placeholdersOf } from './message-values';

/** Ids, tests and values of the key messages, and that none but a fallback always speaks. */
export function checkMessages(context: CheckContext): Issue[] {
  const { messages, decisions } = context.edition.keyMessages;
  return [
    ...checkList(context, 'messages:', 'key messages', messages),
    ...checkList(context, 'decisions:', 'decisions asked', decisions),
  ];
}

function checkList(context: CheckContext, list: string, group: string, rules: readonly KeyMessage[]): Issue[] {
  const file = fileIn(context, 'messages', 'key-messages.md');
  const at = (id: string, rule: string, found: string, expected: string) =>
    issueAt(context, file, [list, id], rule, found, expected);
  return rules.flatMap((one, place) => [
    ...(isKnown(context, group, one.id)
      ? []
      : [at(one.id, 'permanent-id', `"${one.id}"`, `an id of ids.md under "${group}"`)]),
    ...(rules[place + 1]?.priority === one.priority
      ? [at(one.id, 'priority', `priority ${one.priority} twice`, 'each priority once in a list')]
      : []),
    ...(isAlways(one.when) && rules.slice(place + 1).some((later) => !isAlways(later.when))
      ? [at(one.id, 'rule-always', 'a rule that always speaks before others', 'such rules after all others')]
      : []),
    ...messageLeaves(one.when)
      .flatMap((leaf) => leafFaults(leaf, context))
      .map((fault) => at(one.id, 'condition-types', fault.found, fault.expected)),
    ...valueFaults(one, context, file),
  ]);
}

function isAlways(when: MessageCondition): boolean {
  return when.kind === 'plain' && when.of.kind === 'always';
}

function leafFaults(leaf: ReturnType<typeof messageLeaves>[number], { edition, scope }: CheckContext) {
  switch (leaf.kind) {
    case 'plain':
      return checkCondition(leaf.of, scope, false);
    case 'level':
      return oneOf(
        'domain',
        leaf.domain,
        edition.banks.map((bank) => bank.domain),
      );
    case 'rating':
      return oneOf(
        'pattern',
        leaf.pattern,
        edition.patterns.map((pattern) => pattern.id),
      );
    case 'autonomyGap':
      return [];
  }
}

function oneOf(what: string, value: string, allowed: readonly string[]) {
  if (allowed.includes(value)) return [];
  return [{ found: `the ${what} "${value}"`, expected: `one of: ${allowed.join(', ')}` }];
}

/** In the text, not in the front matter: the author has to change it there. */
function valueFaults(one: KeyMessage, context: CheckContext, file: string): Issue[] {
  return [...placeholdersOf(one.title), ...placeholdersIn(one.text)].flatMap((placeholder) => {
    const expected = placeholderFault(placeholder, context.edition);
    const { name, argument } = placeholder;
    const written = `{{${name}${argument && `:${argument}`}}}`;
    return expected === null
      ? []
      : [issueAt(context, file, [`## ${one.id}`, written], 'message-value', written, expected)];
  });
}
