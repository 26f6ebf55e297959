import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentNewVersion } from '../../app/cli/content-new-version';
import { contentPublish } from '../../app/cli/content-publish';

/** Our first edition as a draft, whatever was published since: copied, so that it can be published and changed. */
export function copyContent(folder: string): string {
  const content = join(folder, 'content');
  cpSync('content', content, { recursive: true, filter: isFirst });
  rmSync(join(content, 'published.yaml'), { force: true });
  const edition = join(content, 'editions/2026.1.md');
  const text = readFileSync(edition, 'utf8').replace('status: published', 'status: draft');
  writeFileSync(edition, text.replace(/, sha256: "[0-9a-f]{64}"/g, ''));
  return content;
}

function isFirst(path: string): boolean {
  const later = /[/\\](?!1\.0\.0)\d+\.\d+\.\d+$|editions[/\\](?!2026\.1\.md)[^/\\]+$/.test(path);
  const sampleOfLater = path.endsWith('sample.yaml') && !readFileSync(path, 'utf8').includes('edition: "2026.1"');
  return !later && !sampleOfLater;
}

export function change(content: string, path: string, from: RegExp, to: string): void {
  const file = join(content, path);
  const text = readFileSync(file, 'utf8');
  const after = text.replace(from, () => to);
  if (after === text) throw new Error(`${from} does not stand in ${path}`);
  writeFileSync(file, after);
}

const next = 'banks/permissions/1.1.0';

/** Permissions 1.1.0 with one question reworded, one re-levelled, one re-weighted and one new, and edition 2026.2 with it. */
export function makeSecond(content: string): void {
  must(contentNewVersion(['banks/permissions', '1.1.0'], content));
  must(contentNewVersion(['edition', '2026.2'], content));
  change(content, `${next}/kill-switch.md`, /^# .*$/m, '# Who can stop every AI agent at once, tonight?');
  change(
    content,
    `${next}/sandbox.md`,
    /^- 2 · .*$/m,
    '- 2 · By written rule, agents near critical systems run in a sandbox.',
  );
  change(content, `${next}/break-glass.md`, /^weight: \d$/m, 'weight: 1');
  const added = readFileSync(join(content, next, 'break-glass.md'), 'utf8')
    .replace('id: permissions.break-glass', 'id: permissions.night-shift')
    .replace(/^# .*$/m, '# Who watches the agents that run at night?');
  writeFileSync(join(content, next, 'night-shift.md'), added);
  change(
    content,
    'ids.md',
    /^(\| permissions\.audit-log .*)$/m,
    '| permissions.audit-log | Audit log | PERM-14 |\n| permissions.night-shift | Nights | – |',
  );
  change(content, `${next}/bank.md`, /^retired:/m, '  - permissions.night-shift\nretired:');
  change(
    content,
    `${next}/bank.md`,
    /^ {2}questions: \[\]$/m,
    '  questions:\n    - { id: permissions.kill-switch, change: reworded }\n    - { id: permissions.sandbox, change: relevelled }',
  );
  change(content, `${next}/bank.md`, /<!--.*-->/, 'One question is new, one is reworded, one asks more.');
  change(content, 'editions/2026.2.md', /<!--.*-->/, 'Permissions is new.');
}

export function publishBoth(content: string): void {
  must(contentPublish(['2026.1'], content));
  makeSecond(content);
  must(contentPublish(['2026.2'], content));
}

function must({ code, err }: { readonly code: number; readonly err?: string }): void {
  if (code !== 0) throw new Error(err);
}
