import type { StaleFact } from '../bank/stale-fact';
import { pastReview, type Vendor, type VendorFact } from '../bank/vendor-fact';
import type { Clause } from '../policy/clause';
import { heldBy } from '../policy/held-by';
import { type PolicyInput, policyParts } from '../policy/policy-parts';
import { chooseControls } from './choose-controls';
import type { Control } from './kit-file';
import { readReach } from './reach';

/**
 * The client's kit and policy as they stand, on a later date (YYYY-MM-DD). Facts that no control of the kit rests on are
 * left out: they touch nothing of this client's. `newer` holds the vendor facts of a later edition.
 */
export function staleFacts(input: PolicyInput, date: string, newer: readonly Vendor[]): StaleFact[] {
  const { edition, assessment } = input;
  const { decisions, clauses } = policyParts(input);
  const { facts } = assessment;
  const ground = {
    decisions,
    facts,
    vendorFacts: edition.vendorFacts,
    today: date,
    reach: readReach(decisions, facts),
  };
  const { controls } = chooseControls(ground);
  return edition.vendorFacts.flatMap((vendor) =>
    vendor.facts
      .filter((fact) => pastReview(fact, date))
      .flatMap((fact): StaleFact[] => {
        const resting = controls.filter((control) => control.facts.includes(fact.id));
        if (resting.length === 0) return [];
        const held = clauses.flatMap(({ number, clause }) => heldClause(number, clause, resting, facts));
        return [{ ...toldOf(fact, vendor, newer), controls: resting.map(({ title }) => title), clauses: held }];
      }),
  );
}

function toldOf(fact: VendorFact, vendor: Vendor, newer: readonly Vendor[]): Omit<StaleFact, 'controls' | 'clauses'> {
  const { id, title, checkedOn, reviewBy } = fact;
  return { id, title, vendor: vendor.title, checkedOn, reviewBy, again: readAgain(fact, newer) };
}

function heldClause(
  number: string,
  clause: Clause,
  resting: readonly Control[],
  facts: PolicyInput['assessment']['facts'],
): StaleFact['clauses'] {
  const held = heldBy(clause, facts);
  const isHeld = held.kit.some((id) => resting.some((control) => control.id === id));
  return isHeld ? [{ number, title: clause.title, isWhole: held.by === 'enforced' }] : [];
}

function readAgain(fact: VendorFact, newer: readonly Vendor[]): StaleFact['again'] {
  const own = newer.flatMap(({ facts }) => facts).find(({ id }) => id === fact.id);
  if (!own || own.checkedOn <= fact.checkedOn) return null;
  const isSame = JSON.stringify([own.title, own.text]) === JSON.stringify([fact.title, fact.text]);
  return { checkedOn: own.checkedOn, isSame };
}
