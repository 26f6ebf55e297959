import type { Command } from './command';
import type { ActionId } from './wording/actions';

/** Commands of one kind, and the decisions that speak about them. */
export interface ActionClass {
  readonly id: ActionId;
  readonly commands: readonly Command[];
  /**
   * Rows of the permission matrix, each with the environments the commands can act on. `seat` = where the session runs;
   * `target` = one that a person sees before agreeing, so that test's letter stands; with nobody there, all count.
   */
  readonly rows: readonly (readonly [action: string, ...environments: string[]])[];
  /** Entries of the delegation lists. */
  readonly tasks?: readonly string[];
  /** Entries that speak of a session beside a person only. */
  readonly localTasks?: readonly string[];
  /** Entries that speak of pipelines and cloud agents only. */
  readonly ciTasks?: readonly string[];
}
