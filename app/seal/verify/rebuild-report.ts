import { wordEdition } from '../../assessment/word-edition';
import type { Edition } from '../../bank/edition';
import { knownBanks } from '../../bank/known-banks';
import type { Document } from '../../document/document';
import type { Content } from '../../load-content.server';
import type { SealedData } from '../sealed-data';
import { reportOfState, type SealedUnder } from '../sealed-report';
import { unreadableWords, verifyWords } from '../wording';
import { findEdition } from './find-edition';
import { foreignCarried, foreignId } from './foreign-ids';

/** The report that sealed data of the right form give here. */
type Rebuilt =
  | { readonly kind: 'document'; readonly document: Document }
  /** The data contradict their edition. */
  | { readonly kind: 'altered'; readonly what: string }
  | { readonly kind: 'unreadable'; readonly why: string };

/** Words and numbers anew from the sealed data, under the editions that they name by digest. */
export function rebuildReport(content: Content, data: SealedData): Rebuilt {
  const under = editionsFor(content, data);
  if ('kind' in under) return under;
  const foreign = foreignTo(under, data);
  if (foreign !== undefined) return { kind: 'altered', what: verifyWords.foreign(foreign) };
  const { assessment, rounds, engine } = data;
  try {
    const state = { assessment, ...(rounds !== undefined && { rounds }) };
    return { kind: 'document', document: reportOfState(state, under, engine) };
  } catch {
    // Which of a stranger's values it was matters less than that no verdict is made up.
    return { kind: 'unreadable', why: unreadableWords.cannotScore };
  }
}

function editionsFor(
  content: Content,
  { edition: named, rounds, assessment }: SealedData,
): SealedUnder | (Rebuilt & { kind: 'unreadable' }) {
  const now = findEdition(content, named);
  if (now.kind !== 'here') return { kind: 'unreadable', why: unreadableWords[now.kind](named, now) };
  const edition = wordEdition(now.edition, assessment.facts);
  const known = knownBanks(content.editions);
  const earlier: Edition[] = [];
  for (const { edition: own } of rounds?.earlier ?? []) {
    const found = findEdition(content, own);
    if (found.kind !== 'here') return { kind: 'unreadable', why: unreadableWords[found.kind](own, found) };
    earlier.push(found.edition);
  }
  return { edition, known, earlier };
}

function foreignTo({ edition, earlier }: SealedUnder, { assessment, rounds }: SealedData): string | undefined {
  const own = foreignId(edition, assessment) ?? (rounds ? foreignCarried(edition, rounds.carried) : undefined);
  const before = rounds?.earlier.map((round, at) => {
    const under = earlier[at];
    return under && foreignId(under, round.assessment);
  });
  return own ?? before?.find((id) => id !== undefined);
}
