import { readdirSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { tempFolder } from '../storage/temp-database';
import { buildOnce } from './build-once';
import { startProgram } from './program';

beforeAll(buildOnce);

const bad: readonly (readonly [name: string, value: string])[] = [
  ['SECRET', 'short-and-private'],
  ['SECRET', 'change-me-change-me-change-me-change-me'],
  ['SECRET', 'abababababababababababababababababababab'],
  ['SECRET', 'my-very-own-password-of-forty-characters-9'],
  ['APP_URL', 'http://plumbline.example'],
  ['APP_URL', 'https://user:private-word@plumbline.example'],
  ['APP_URL', 'https://plumbline.example/?token=private-word'],
  ['APP_URL', 'plumbline-private'],
  ['TRUST_PROXY', 'private-proxy'],
  ['PORT', 'private-port'],
  ['PORT', '70000'],
  ['RATE_LIMITS', 'private-no'],
];

it('T35: of 12 bad settings 12 refuse the start in one line that names the variable and never its value', {
  timeout: 60_000,
}, async () => {
  const refusals = [];
  for (const [name, value] of bad) {
    const dataDir = tempFolder();
    const program = await startProgram({ dataDir, settings: { [name]: value } });
    const code = await program.ended;
    const said = program.output();
    const oneLine = /^[^\n]+\n$/.test(said);
    refusals.push({
      name,
      code,
      named: said.includes(name),
      printed: said.includes(value),
      oneLine,
      made: readdirSync(dataDir),
    });
  }
  const refused = { code: 1, named: true, printed: false, oneLine: true, made: [] };
  expect(refusals).toEqual(bad.map(([name]) => ({ name, ...refused })));
});
