import type { FactValue } from '../assessment/assessment';
import type { Edition } from '../bank/edition';
import type { Decisions } from '../policy/decided';
import type { Reach } from './reach';

/** One file of the kit. Paths are relative to the kit's root, with forward slashes. */
export interface KitFile {
  readonly path: string;
  readonly text: string;
}

export interface KitInput {
  readonly decisions: Decisions;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly vendorFacts: Edition['vendorFacts'];
  /** Calendar date YYYY-MM-DD, against which vendor facts count as past their review. */
  readonly today: string;
}

/** What every output is made from. */
export interface Ground extends KitInput {
  readonly reach: Reach;
}

/** `tool`: early, friendly, evadable. `platform`: outside the agent, hard. `people`: words that are read. */
export type Layer = 'tool' | 'platform' | 'people';

/** One control of the kit and everything its README has to say of it. */
export interface Control {
  readonly id: string;
  readonly title: string;
  readonly layer: Layer;
  readonly files: readonly KitFile[];
  /** Where its files go. */
  readonly goes: string;
  readonly blocks: string;
  readonly cannot: string;
  /** Ids of the vendor facts it rests on. */
  readonly facts: readonly string[];
  /** What of it was executed before it was shipped, and what was not. */
  readonly executed: string;
  /** What has to be filled in or decided before use. */
  readonly before?: readonly string[];
  /** Given without a fact that asks for it. */
  readonly optional?: string;
}

export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
