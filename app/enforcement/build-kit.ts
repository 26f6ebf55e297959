import { decide } from '../policy/decide';
import type { PolicyInput } from '../policy/policy-parts';
import { chooseControls } from './choose-controls';
import type { KitFile, KitInput } from './kit-file';
import { kitReadme } from './kit-readme';
import { readReach } from './reach';

/** Every file of the kit, sorted by path. Made of decisions and the facts that choose; carries no answers and no standing. */
export function buildKit(input: KitInput): KitFile[] {
  const chosen = chooseControls({ ...input, reach: readReach(input.decisions, input.facts) });
  const files = [kitReadme(input, chosen), ...chosen.controls.flatMap(({ files: own }) => own)];
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A client's kit, overrides included. As of the assessment's date, so that the same answers give the same bytes everywhere. */
export function clientKit({
  template,
  edition,
  assessment,
}: Pick<PolicyInput, 'template' | 'edition' | 'assessment'>): KitFile[] {
  const { facts, date: today } = assessment;
  const decisions = decide(template, facts, assessment.decisions);
  return buildKit({ decisions, facts, vendorFacts: edition.vendorFacts, today });
}
