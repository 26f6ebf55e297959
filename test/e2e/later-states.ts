import type { LaterServer } from './later-server';
import { openAll, type State } from './state';

/** Once a second edition is published and a pulse is asked. */
export const laterStates: readonly State[] = [
  later('content-diff', () => '/content/diff/2026.1/2026.2'),
  later('parts-newer', ({ waiting }) => waiting),
  later('upgrade', ({ waiting }) => `${waiting}/upgrade`),
  later('parts-moved', ({ moved }) => moved),
  later('question-pending', ({ moved }) => `${moved}/q/permissions.sandbox`),
  later('milestone-moved', ({ moved }) => `${moved}/milestone/1`),
  later('pulse-parts', ({ pulsed }) => pulsed),
  later('pulse-question', ({ pulsed }) => `${pulsed}/q/x-pulse.review-gates`),
  later('pulse-result', ({ pulsed }) => `${pulsed}/result`),
  later('pulse-report', ({ pulsed }) => `${pulsed}/gap-report`),
];

/** Each with its disclosures open. */
function later(name: string, path: (begun: LaterServer['begun']) => string): State {
  return {
    name,
    reach: async (page, started) => {
      await page.goto(started.later.url + path(started.later.begun));
      await openAll(page);
    },
  };
}
