import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse as parseToml } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import type { KitFile } from '../../app/enforcement/kit-file';
import { awsWords, scpLimit } from '../../app/enforcement/wording/platform';
import { everything, fileIn, kitFor, personas } from './kits';

const ajv = new Ajv({ allErrors: true, strict: true });

/** Every machine-read file of the kit by its path; what is not here is read by people, or tested by being run. */
const forms: readonly (readonly [RegExp, string, (text: string) => unknown[]])[] = [
  [/^claude-code\/(ci\/)?managed-settings\.json$/, 'claude-managed', json],
  [/^claude-code\/project\/\.claude\/settings\.json$/, 'claude-project', json],
  [/^codex\/(ci\/)?requirements\.toml$/, 'codex-requirements', toml],
  [/^codex\/project\/\.codex\/config\.toml$/, 'codex-config', toml],
  [/\.cursor\/hooks\.json$/, 'cursor-hooks', json],
  [/\.cursor\/permissions\.json$/, 'cursor-permissions', json],
  [/\.cursor\/cli\.json$/, 'cursor-cli', json],
  [/guard\.rules\.json$/, 'guard-rules', json],
  [/^copilot\/content-exclusion\.yml$/, 'copilot-exclusion', yaml],
  [/^github\/rulesets\/.*\.json$/, 'github-ruleset', json],
  [/^gitlab\/.*\/policy\.yml$/, 'gitlab-policy', yaml],
  [/^aws\/.*\.json$/, 'aws-scp', json],
  [/^kubernetes\/.*\.yaml$/, 'kubernetes', yaml],
  [/^terraform\/plan-check\/rules\.json$/, 'plan-rules', json],
];
const schemas = new Map(forms.map(([, name]) => [name, readSchema(name)]));

const gitlabToo = kitFor({ ...everything, 'code-host': 'gitlab', 'risk-tolerance': 'conservative' });
const all = [kitFor(everything), gitlabToo, kitFor({}), ...[...personas.values()].map((facts) => kitFor(facts))];

describe('each file of the kit', () => {
  it.each(forms)('%s has exactly the keys of its schema, whoever the client is', (pattern, name, read) => {
    const files = all.flat().filter(({ path }) => pattern.test(path));
    expect(files.length).toBeGreaterThan(1);
    for (const file of files)
      for (const value of read(file.text)) expect([file.path, faults(name, value)]).toEqual([file.path, []]);
  });

  it.each(forms)('%s with an invented key, wherever it stands, is refused', (pattern, name, read) => {
    const file = all.flat().find(({ path }) => pattern.test(path)) as KitFile;
    for (const value of read(file.text)) {
      const places = objectsIn(value);
      expect(places.length).toBeGreaterThan(0);
      for (const place of places) {
        // Only these two maps have keys that are data: attributes of resources.
        if (place.at(-1) === 'guardrails') continue;
        expect([place, faults(name, withKey(value, place, 'invented_key'))]).not.toEqual([place, []]);
      }
    }
  });

  it('is known to this test, or is read by people or run', () => {
    const others = [...new Set(all.flat().map(({ path }) => path))].filter(
      (path) => !forms.some(([one]) => one.test(path)),
    );
    expect(
      others.filter((path) => !/(\.md|\.mdc|CODEOWNERS|guard\.mjs|plan-check\.mjs|plan\.rego)$/.test(path)),
    ).toEqual([]);
  });

  it.each([
    ['claude-managed', { permissions: { defaultMode: 'bypassPermissions' } }],
    ['codex-requirements', { blocked_approval_policies: ['never'] }],
    ['github-ruleset', { rules: [{ type: 'required_status_checks', parameters: { required_checks: [] } }] }],
  ])('of %s is refused in forms that circulate and do nothing', (name, value) => {
    expect(faults(name, value)).not.toEqual([]);
  });
});

describe('the schema of our own', () => {
  it.each([...new Set(forms.map(([, name]) => name))])('%s has no key that no kit writes', (name) => {
    const own = forms.filter(([, one]) => one === name);
    const values = own.flatMap(([pattern, , read]) =>
      all
        .flat()
        .filter(({ path }) => pattern.test(path))
        .flatMap(({ text }) => read(text)),
    );
    const written = new Set(
      values.flatMap((value) => objectsIn(value).flatMap((place) => Object.keys(at(value, place) as object))),
    );
    expect(keysOf(schemas.get(name)?.schema).filter((key) => !written.has(key))).toEqual([]);
  });
});

describe('the service control policy', () => {
  it('lets no agent delete data in production, neither objects nor rows', () => {
    const text = fileIn(kitFor({ ...everything, cloud: 'aws' }), 'aws/scp-production.json');
    for (const action of ['s3:DeleteObject*', 's3:DeleteBucket', 'dynamodb:Delete*', 'rds:Delete*'])
      expect(text).toContain(`"${action}"`);
  });

  it('stays within the characters that one may have, and the README says how many', () => {
    const sizes = all
      .flat()
      .filter(({ path }) => path.startsWith('aws/'))
      .map(({ text }) => text.length);
    expect(sizes.length).toBeGreaterThan(0);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(scpLimit);
    expect(awsWords.executed).toContain('within 5,120 characters');
  });
});

function faults(name: string, value: unknown): string[] {
  const validate = schemas.get(name) as ValidateFunction;
  return validate(value)
    ? []
    : (validate.errors ?? []).map(
        ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
      );
}

function readSchema(name: string): ValidateFunction {
  return ajv.compile(JSON.parse(readFileSync(join(import.meta.dirname, `schemas/${name}.json`), 'utf8')));
}

function json(text: string): unknown[] {
  return [JSON.parse(text)];
}

function toml(text: string): unknown[] {
  // Through JSON, because the parser's tables have no prototype.
  return [JSON.parse(JSON.stringify(parseToml(text)))];
}

function yaml(text: string): unknown[] {
  return parseAllDocuments(text).map((document) => {
    expect(document.errors).toEqual([]);
    return document.toJS();
  });
}

type Place = readonly (string | number)[];

function objectsIn(value: unknown, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one, index) => objectsIn(one, [...place, index]));
  return [place, ...Object.entries(value).flatMap(([key, one]) => objectsIn(one, [...place, key]))];
}

function at(value: unknown, place: Place): unknown {
  return place.reduce((inner, key) => (inner as Record<string | number, unknown>)[key], value);
}

function withKey(value: unknown, place: Place, key: string): unknown {
  const copy = structuredClone(value);
  (at(copy, place) as Record<string, unknown>)[key] = true;
  return copy;
}

function keysOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own =
    'properties' in schema && typeof schema.properties === 'object' ? Object.keys(schema.properties as object) : [];
  return [...own, ...Object.values(schema).flatMap(keysOf)];
}
