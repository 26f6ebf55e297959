import { isSeatTrack } from '../bank/bank';
import { clientKit } from '../enforcement/build-kit';
import { zipKit } from '../enforcement/zip-kit';
import { policyParts } from '../policy/policy-parts';
import { buildPulse, type PulseFile } from '../policy/pulse/build-pulse';
import { policyInputOf, type Sources } from './sources';

/** enforcement-kit.zip. Undefined where the answers are one seat's: the kit is made from the policy. */
export function kitOf({ loaded, edition, assessment }: Sources): Uint8Array | undefined {
  if (isSeatTrack(assessment.track)) return undefined;
  return zipKit(clientKit({ template: loaded.policy, edition, assessment }));
}

/** The pulse for engineers. Undefined where there is no policy, or none that asks them enough. */
export function pulseOf(sources: Sources): PulseFile[] | undefined {
  if (isSeatTrack(sources.assessment.track)) return undefined;
  return buildPulse(policyParts(policyInputOf(sources)));
}
