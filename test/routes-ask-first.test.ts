import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const routes = readFileSync('app/routes.ts', 'utf8');
const underAssessment = [...routes.matchAll(/route\('a\/:assessmentId[^']*', '(routes\/[^']+)'\)/g)].map(
  (match) => match[1] ?? '',
);

describe('every loader and action under /a/', () => {
  it.each(underAssessment)('%s asks whether it may, before anything else', (file) => {
    const code = readFileSync(`app/${file}`, 'utf8');
    const entries = [...code.matchAll(/export async function (?:loader|action)\([^)]*\) \{\n([^\n]*)\n/g)];
    expect(entries.length).toBeGreaterThan(0);
    for (const [, first] of entries)
      expect(first).toMatch(/await open(?:Assessment|Question)\('assessment\.(read|answer|change|delete)', args\);/);
    // Otherwise one written in another form would escape the check above. `action={` is a form's address.
    expect(code.match(/\b(loader|action)\b\s*(?:=(?!\{)|[(:])/g)?.length ?? 0).toBe(entries.length);
  });

  it('every route file is in the route table', () => {
    const files = readdirSync('app/routes').filter((name) =>
      /^export (?:async )?function (loader|action)|export default/m.test(readFileSync(`app/routes/${name}`, 'utf8')),
    );
    for (const name of files) expect(routes).toContain(`routes/${name}`);
  });
});
