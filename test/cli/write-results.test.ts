import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { RequestRefused } from '../../app/cli/command-result';
import { writeResults } from '../../app/cli/write-results';
import { tempFolder } from './run-cli';

const files = [
  { name: 'a.json', bytes: '{}' },
  { name: 'b.pdf', bytes: new Uint8Array([1, 2, 3]) },
];

it('makes the folder, replaces files of those names and leaves nothing else behind', () => {
  const folder = join(tempFolder(), 'deep', 'out');
  writeResults(folder, [{ name: 'a.json', bytes: 'earlier' }]);
  expect(writeResults(folder, files)).toEqual([join(folder, 'a.json'), join(folder, 'b.pdf')]);
  expect(readdirSync(folder)).toEqual(['a.json', 'b.pdf']);
  expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('{}');
  expect([...readFileSync(join(folder, 'b.pdf'))]).toEqual([1, 2, 3]);
});

it('makes the folders inside that names ask for', () => {
  const folder = join(tempFolder(), 'out');
  const inside = [{ name: 'charts/a.svg', bytes: '<svg/>' }];
  expect(writeResults(folder, inside)).toEqual([join(folder, 'charts', 'a.svg')]);
  expect(writeResults(folder, inside)).toEqual([join(folder, 'charts', 'a.svg')]);
  expect(readdirSync(folder)).toEqual(['charts']);
  expect(readFileSync(join(folder, 'charts', 'a.svg'), 'utf8')).toBe('<svg/>');
});

it('puts everything back when a later file cannot be moved into place', () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'a.json'), 'earlier');
  // The second of two files of one name is missing when its turn comes.
  const twice = [...files, { name: 'b.pdf', bytes: 'again' }];
  expect(() => writeResults(folder, twice)).toThrow('ENOENT');
  expect(readdirSync(folder)).toEqual(['a.json']);
  expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('earlier');
});

it('says what is in the way where a file stands for a folder, and writes nothing', () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'charts'), 'mine');
  const refused = `--out ${join(folder, 'charts')}: this is a file, not a folder.`;
  expect(() => writeResults(folder, [...files, { name: 'charts/a.svg', bytes: '<svg/>' }])).toThrow(refused);
  expect(readdirSync(folder)).toEqual(['charts']);
});

it('never takes a folder for an earlier file', () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'b.pdf'));
  writeFileSync(join(folder, 'b.pdf', 'mine'), '');
  expect(() => writeResults(folder, files)).toThrow(RequestRefused);
  expect(readdirSync(folder)).toEqual(['b.pdf']);
  expect(readdirSync(join(folder, 'b.pdf'))).toEqual(['mine']);
});
