import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');
/** Every source file of app/, by path. */
export const files = readdirSync(join(root, 'app'), { recursive: true, encoding: 'utf8' })
  .map((path) => `app/${path.replaceAll('\\', '/')}`)
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
  .sort()
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

export interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

/** Reads import and export-from statements, dynamic imports and requires; comments and strings of prose do not match the forms. */
export function importsOf({ path, text }: { path: string; text: string }): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const statements = code.matchAll(
    /^\s*(?:import|export)\s+(type\s+)?((?:[\w*$]+(?:\s+as\s+\w+)?\s*,?\s*)?(?:\{[^}]*\})?)\s*(?:from\s*)?['"]([^'"]+)['"]/gm,
  );
  const calls = code.matchAll(/\b(?:import|require)\(\s*['"]([^'"]+)['"]/g);
  return [
    ...[...statements].map(([, type, clause, to]) => ({
      from: path,
      to: to ?? '',
      typeOnly: type !== undefined || onlyTypes(clause ?? ''),
    })),
    ...[...calls].map(([, to]) => ({ from: path, to: to ?? '', typeOnly: false })),
  ];
}

/** `{ type A, type B }` loads nothing. */
function onlyTypes(clause: string): boolean {
  const names = /^\{([^}]*)\}$/.exec(clause.trim())?.[1]?.split(',') ?? [];
  const named = names.map((name) => name.trim()).filter(Boolean);
  return named.length > 0 && named.every((name) => name.startsWith('type '));
}
