import { allQuestions, type Edition } from '../bank/edition';
import { compareVersions } from '../bank/version';
import { filled } from '../content/record';
import { entriesOf, itemsOf, type YamlEntry } from '../content/yaml-entries';
import { found, isEmpty, refuseOthers, unknownId } from './answers-file-faults';
import type { Assessment, Kept } from './assessment';
import { readAnswers, readFacts, type Source, section } from './read-answer-lines';
import { readDispositions } from './read-dispositions';
import { readSeveral } from './read-responses';
import { readWrittenDecisions } from './read-written-decisions';

const keptAttributes = ['facts', 'answers', 'responses', 'dispositions', 'decisions'];

/** What an upgrade wrote into an answers file: `confirm: [ids]` and `kept: { "2026.1": { answers: … } }`. */
export function readUpgradeLines(
  source: Source,
  edition: Edition,
  editions: ReadonlyMap<string, Edition>,
): Pick<Assessment, 'confirm' | 'kept'> {
  const confirm = readConfirm(source, edition);
  const kept = Object.fromEntries(
    section(source, 'kept').flatMap((line) => {
      const read = readKept(source, line, edition, editions);
      return read && Object.keys(read).length > 0 ? [[line.key, read] as const] : [];
    }),
  );
  return { ...(confirm.length > 0 && { confirm }), ...filled('kept', kept) };
}

/** Ids to look at again; whoever has looked takes the id out. */
function readConfirm({ entries, log, text }: Source, edition: Edition): string[] {
  const entry = entries.find((one) => one.key === 'confirm');
  if (!entry || isEmpty(entry)) return [];
  const items = itemsOf(entry.node, text);
  if (!items) log.fault(entry.at, 'wrong-value', found(entry), 'a list of questions and facts: [id, id]');
  const known = [...allQuestions(edition), ...edition.facts].map(({ id }) => id);
  const ids = (items ?? []).flatMap(({ at, typed, raw }) => {
    if (typed !== null && known.includes(typed)) return typed;
    unknownId(log, at, 'unknown-question', typed ?? raw, 'a question or a fact', known);
    return [];
  });
  return [...new Set(ids)];
}

/** Read as the edition says that it was said in, which knows the questions that are gone. */
function readKept(
  { text, log }: Source,
  line: YamlEntry,
  now: Edition,
  editions: ReadonlyMap<string, Edition>,
): Kept | undefined {
  const edition = editions.get(line.key);
  if (!edition) {
    unknownId(log, line.keyAt, 'unknown-edition', line.key, 'an edition', [...editions.keys()].sort(compareVersions));
    return undefined;
  }
  // The next upgrade writes what it leaves behind under this very name.
  if (compareVersions(edition.id, now.id) >= 0)
    log.fault(line.keyAt, 'kept-not-older', `"${edition.id}" beside edition ${now.id}`, 'an older edition');
  if (isEmpty(line)) return undefined;
  const entries = entriesOf(line.node, text);
  if (!entries) log.fault(line.at, 'wrong-value', found(line), `lines for ${keptAttributes.join(', ')}`);
  const source: Source = { text, log, at: line.at, entries: entries ?? [] };
  refuseOthers(log, source.entries, keptAttributes, 'a part');
  const { said, examined } = readAnswers(source, edition, undefined);
  return {
    ...filled('facts', readFacts(source, edition)),
    ...filled('answers', said),
    ...filled('examined', examined),
    ...readSeveral(source, edition, undefined),
    ...filled('dispositions', readDispositions(source, edition, undefined).dispositions),
    ...filled('decisions', readWrittenDecisions(source).decisions),
  };
}
