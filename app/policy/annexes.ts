import type { Prose } from '../content/prose';
import type { Tier } from './decision-scales';

export const annexKinds = [
  'decisions',
  'open-points',
  'tools',
  'systems',
  'review-gates',
  'agent-permissions',
  'measures',
  'roles',
  'checklists',
  'rollout',
  'enforcement',
  'standards',
  'acknowledgement',
] as const;
/** What an annex shows. */
export type AnnexKind = (typeof annexKinds)[number];

export interface PolicyAnnex {
  readonly id: string;
  readonly title: string;
  readonly shows: AnnexKind;
}

/** What `annexes.md` tells: tables and lists that no client changes, and the words before them. */
export interface AnnexContent {
  readonly measures: readonly Measure[];
  readonly checklists: readonly Checklist[];
  readonly rollout: readonly { readonly days: number; readonly items: readonly string[] }[];
  /** What puts a system into a tier. */
  readonly tiers: readonly { readonly id: Tier; readonly criteria: string }[];
  readonly text: Readonly<Record<AnnexChapter, Prose>>;
}

interface Measure {
  readonly id: string;
  readonly label: string;
  readonly formula: string;
  /** The figure that asks for something to be done, and what. */
  readonly acts: string;
}

interface Checklist {
  readonly id: string;
  readonly title: string;
  readonly items: readonly string[];
}

export const annexChapters = ['Tools', 'Systems', 'Measures', 'Checklists', 'Rollout', 'Card'] as const;
export type AnnexChapter = (typeof annexChapters)[number];

/** A, B, C … by annex id. */
export function annexLetters(annexes: readonly PolicyAnnex[]): ReadonlyMap<string, string> {
  return new Map(annexes.map(({ id }, index) => [id, String.fromCharCode(65 + index)]));
}

export function annexAnchor(id: string): string {
  return `annex-${id}`;
}
