import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { FactValue, WrittenDecision } from '../../app/assessment/assessment';
import { buildKit } from '../../app/enforcement/build-kit';
import type { KitFile } from '../../app/enforcement/kit-file';
import { decide } from '../../app/policy/decide';
import { readRealPolicy } from '../policy/real-content';

export type Facts = Readonly<Record<string, FactValue>>;

const { edition, policy } = readRealPolicy();
export const today = '2026-11-25';

/** The kit of the real content. */
export function kitFor(
  facts: Facts,
  on = today,
  own: Readonly<Record<string, WrittenDecision['value']>> = {},
): KitFile[] {
  const written = Object.entries(own).map(([id, value]) => [id, { value, by: 'Ada', on, why: 'A test.' }]);
  const decisions = decide(policy, facts, Object.fromEntries(written));
  return buildKit({ decisions, facts, vendorFacts: edition.vendorFacts, today: on });
}

export function fileIn(kit: readonly KitFile[], path: string): string {
  const file = kit.find((one) => one.path === path);
  if (!file) throw new Error(`No ${path} in the kit, only ${kit.map((one) => one.path).join(', ')}`);
  return file.text;
}

export function jsonIn<T>(kit: readonly KitFile[], path: string): T {
  return JSON.parse(fileIn(kit, path)) as T;
}

const folder = join(import.meta.dirname, '../golden/personas');

/** Facts of the golden personas by their name. */
export const personas: ReadonlyMap<string, Facts> = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name.replace('.yaml', ''), parse(readFileSync(join(folder, name), 'utf8')).facts as Facts]),
);

/** A client that asks for every file. */
export const everything: Facts = {
  'risk-tolerance': 'balanced',
  autonomy: 'A3',
  engineers: 40,
  juniors: 20,
  tools: ['claude-code', 'codex', 'cursor', 'copilot'],
  'code-host': 'github',
  cloud: 'aws',
  mcp: 'yes',
  'system-tiers': ['tier-1', 'tier-2', 'tier-3', 'tier-4'],
  regulation: ['none'],
};
