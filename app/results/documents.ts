import { isSeatTrack } from '../bank/bank';
import type { Document } from '../document/document';
import { buildAdoptionRecord } from '../policy/adoption-record';
import { buildPolicy } from '../policy/build-policy';
import { buildLedgerDocument } from '../policy/ledger-document';
import { buildPolicyCard } from '../policy/policy-card';
import type { PolicyInput } from '../policy/policy-parts';
import { sealedReport } from '../seal/sealed-report';
import { policyInputOf, type Sources } from './sources';

/** The gap report, sealed; of one seat or of the organisation. */
export function reportOf({ edition, assessment, earlier }: Sources): Document {
  return sealedReport({ edition, assessment, ...(earlier && { earlier }) });
}

type Maker = (sources: Sources) => Document | undefined;

export const policyOf = ofPolicy(buildPolicy);
export const ledgerOf = ofPolicy(buildLedgerDocument);

/** By the name that its files bear, in the order in which they are written. */
const makers: ReadonlyMap<string, Maker> = new Map<string, Maker>([
  ['gap-report', reportOf],
  ['policy', policyOf],
  ['policy-card', ofPolicy(buildPolicyCard)],
  ['adoption-decision-record', ofPolicy(buildAdoptionRecord)],
  ['clause-ledger', ledgerOf],
]);

/** Every document of these answers; one seat's have the report alone. */
export function documentsOf(sources: Sources): Document[] {
  return [...makers.values()].flatMap((make) => make(sources) ?? []);
}

/** Undefined where no document goes by that name, or these answers have none of it. */
export function documentOf(sources: Sources, name: string): Document | undefined {
  return makers.get(name)?.(sources);
}

/** A policy is the organisation's, not one seat's. */
function ofPolicy(build: (input: PolicyInput) => Document): Maker {
  return (sources) => (isSeatTrack(sources.assessment.track) ? undefined : build(policyInputOf(sources)));
}
