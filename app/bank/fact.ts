import type { Prose } from '../content/prose';
import type { Role } from './bank';

export const factGroups = ['organisation', 'use', 'systems'] as const;
export type FactGroup = (typeof factGroups)[number];

export const factTypes = ['choice', 'choices', 'percent', 'number', 'register', 'outcomes'] as const;
type FactType = (typeof factTypes)[number];

/** Something true of the client that conditions use; never scored. `outcomes`: its own numbers, which no condition may use. */
export interface Fact {
  readonly id: string;
  readonly order: number;
  readonly group: FactGroup;
  readonly type: FactType;
  /** For `choice`, ordered from least to most. Empty for numbers and registers. */
  readonly choices: readonly FactChoice[];
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
  readonly ask: Role;
  readonly prompt: string;
  readonly help: Prose;
  /** Asked on the builder track in these words, of one engineer about their own work; absent = not asked there. */
  readonly builder?: { readonly prompt: string; readonly help: string };
}

export interface FactChoice {
  readonly id: string;
  readonly label: string;
  /** "None of these": excludes every other choice. */
  readonly alone: boolean;
}
