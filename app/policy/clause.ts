import type { Role } from '../bank/bank';
import type { Condition } from '../content/condition';
import type { Prose } from '../content/prose';
import type { AnnexContent, PolicyAnnex } from './annexes';
import type { DecisionTemplate } from './decision-template';
import type { KitControl } from './kit-controls';
import type { ClausePulse } from './pulse/clause-pulse';

export const obligations = ['must', 'should', 'may'] as const;
type Obligation = (typeof obligations)[number];

export const boundRoles = ['engineer', 'reviewer', 'leadership', 'security', 'platform', 'manager'] as const;
export type BoundRole = (typeof boundRoles)[number];

export const enforceabilities = ['enforced', 'checked', 'attested', 'aspiration'] as const;
export type Enforceability = (typeof enforceabilities)[number];

/** Who answers for a clause: a role that can be asked, or the engineering manager. */
export type ClauseOwner = Role | 'manager';

/** One unit of policy text with a permanent id and the condition that emits it. */
export interface Clause {
  readonly id: string;
  readonly title: string;
  /** Absent = always. Unknown = emitted, with a TODO. */
  readonly when?: Condition;
  readonly obligation: Obligation;
  readonly binds: BoundRole;
  /** The most it can be; see `heldBy` for one client. */
  readonly enforceability: Enforceability;
  /** Controls of the enforcement kit that refuse its breach; of a clause that is not enforced, a part of it. */
  readonly kit: readonly KitControl[];
  /** Which part of the clause the kit refuses a breach of; on every clause that can be enforced, and only there. */
  readonly holds?: string;
  /** How a breach is noticed; absent only for an aspiration. */
  readonly detection?: string;
  readonly owner: ClauseOwner;
  /** One line for the card; on every clause that says an engineer must. */
  readonly card?: Prose;
  /** For an aspiration: days after adoption until it is more than that. */
  readonly by?: number;
  /** Ids of the questions whose answers say whether it is lived. */
  readonly rests: readonly string[];
  readonly references: readonly string[];
  /** The strictest wording; used when no variant's condition is yes. */
  readonly text: Prose;
  readonly variants: readonly ClauseVariant[];
  /** What engineers are asked about it after adoption; on the clauses that they can tell about. */
  readonly pulse?: ClausePulse;
}

export interface ClauseVariant {
  readonly id: string;
  readonly when: Condition;
  readonly text: Prose;
}

export const exhibits = ['delegation-lists'] as const;
/** A list that a section prints after its clauses. */
export type Exhibit = (typeof exhibits)[number];

export interface PolicySection {
  readonly id: string;
  readonly title: string;
  /** In order. */
  readonly clauses: readonly string[];
  readonly shows: readonly Exhibit[];
}

export interface PolicyRole {
  readonly id: string;
  readonly label: string;
  readonly short: string;
}

/** Clauses in order, the decisions they print, and the words around them. */
export interface PolicyTemplate {
  readonly version: string;
  readonly title: string;
  readonly intro: Prose;
  readonly sections: readonly PolicySection[];
  readonly clauses: readonly Clause[];
  readonly roles: readonly PolicyRole[];
  /** One letter a role, in the order of roles: A, R, C or I. */
  readonly activities: readonly { readonly label: string; readonly letters: readonly string[] }[];
  /** After the body, lettered in their order. */
  readonly annexes: readonly PolicyAnnex[];
  readonly annexContent: AnnexContent;
  readonly rolesText: Prose;
  readonly acknowledgementText: Prose;
  readonly decisions: DecisionTemplate;
}
