import type { FactValue } from '../assessment/assessment';
import type { Clause, Enforceability } from './clause';
import { type FittingControls, fittingControls, type KitControl } from './kit-controls';

/** How a clause is held at one client. */
export interface Held {
  readonly by: Enforceability;
  /** Controls of this client's kit that hold it; where it is not enforced, a part of it. In the clause's order. */
  readonly kit: readonly KitControl[];
  /** Which part of it these controls hold, where the clause tells; the rest is checked. */
  readonly holds?: string;
}

/**
 * A clause is enforced only where a file of the client's own kit refuses its breach. Where none does, or a tool in use has
 * no such file, it is what is left: its breach is noticed, so it is checked.
 */
export function heldBy({ enforceability, kit, holds }: Clause, facts: Readonly<Record<string, FactValue>>): Held {
  const fitting = fittingControls(facts);
  const own = [...fitting.tools, ...fitting.host, ...fitting.cloud];
  const present = kit.filter((id) => own.includes(id));
  const by = enforceability === 'enforced' && !holdsAll(kit, fitting) ? 'checked' : enforceability;
  return { by, kit: present, ...(holds && present.length > 0 && { holds }) };
}

/** One host or one cloud is enough; of tools, each one in use has to be held. */
function holdsAll(kit: readonly KitControl[], { tools, otherTools, host, cloud }: FittingControls): boolean {
  const listed = (id: KitControl) => kit.includes(id);
  return host.some(listed) || cloud.some(listed) || (tools.length > 0 && !otherTools && tools.every(listed));
}
