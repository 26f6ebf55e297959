import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const decisions = readFileSync('DECISIONS.md', 'utf8');
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, one = '']) => one);

describe('README.md', () => {
  it('names only files and folders that are there', () => {
    const paths = found(
      readme,
      /(?:`|\]\(|^)((?:app|content|docs|test|drizzle|public)\/[\w./-]*|(?<=\]\()[\w/]+\.md)(?=[`)\s])/gm,
    );
    expect(paths.length).toBeGreaterThan(30);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('names only commands that package.json has, and every folder of app/', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const commands = found(readme, /npm run (?:--silent )?([\w:-]+)/g);
    expect(commands.length).toBeGreaterThan(20);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
    const rooms = readdirSync('app', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(rooms.map(({ name }) => `app/${name}/`).filter((room) => !readme.includes(room))).toEqual([]);
  });
});

describe('DECISIONS.md', () => {
  it('lists every decision by subject, each link leading to its heading', () => {
    const titles = found(decisions, /^## (.+)$/gm);
    const listed = [...decisions.matchAll(/^- \[(.+)\]\(#(.+)\)$/gm)].map(([, title = '', anchor]) => [title, anchor]);
    expect([...listed].sort()).toEqual(titles.map((title) => [title, anchorOf(title)]).sort());
  });

  it('dates every decision', () => {
    const undated = decisions
      .split(/^## /m)
      .slice(1)
      .filter((entry) => !/^.+\n\d{4}-\d\d-\d\d[.,]/.test(entry));
    expect(undated.map((entry) => entry.split('\n')[0])).toEqual([]);
  });
});

/** As GitHub makes it of a heading. */
function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');
}
