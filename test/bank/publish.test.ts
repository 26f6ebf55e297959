import { describe, expect, it } from 'vitest';
import { checkPublished } from '../../app/bank/check-published';
import { contentDigest } from '../../app/bank/lock-file';
import { publish } from '../../app/bank/publish';
import { formatIssue } from '../../app/content/issue';
import { baseContent, edit, editedContent, issuesOf } from './base-content';
import { published } from './two-versions';

const edition = 'editions/2000.1.md';
const a = 'banks/d/1.0.0/a.md';
const pins = ['banks/d', 'facts', 'patterns', 'incidents', 'references'].map((home) => `${home}/1.0.0`);

const frozenFaults = (files: ReadonlyMap<string, string>) => checkPublished(files).map(formatIssue);

/** The same content with one file changed, and its lines of report. */
function afterEdit(path: string, to: string | undefined): string[] {
  const files = published();
  if (to === undefined) files.delete(path);
  else files.set(path, to);
  return frozenFaults(files);
}

describe('publishing', () => {
  it('freezes the edition and each pin, and leaves content without a fault', () => {
    const { frozen, before, changed } = publish(editedContent([]), '2000.1');
    expect(frozen.map(({ path }) => path)).toEqual([...pins, edition]);
    expect([before, changed]).toEqual([[], []]);
    expect(issuesOf(published())).toEqual([]);
    expect(frozenFaults(published())).toEqual([]);
  });

  it('changes the status and the pins of the edition, and no other character', () => {
    const after = published().get(edition) ?? '';
    const undone = after.replace('status: published', 'status: draft').replace(/, sha256: "[0-9a-f]{64}"/g, '');
    expect(undone).toBe(baseContent[edition]);
    for (const pin of pins)
      expect(after).toContain(`{ path: ${pin}, sha256: "${contentDigest(editedContent([]), pin)}" }`);
  });

  it('reads pins in any form: in braces with more behind the path, or a line each', () => {
    const block = '  - path: facts/1.0.0 # the facts\n    overall: false';
    const files = published(
      edit(edition, '  - { path: facts/1.0.0 }', block),
      edit(edition, '{ path: banks/d/1.0.0 }', '{ overall: false, path: "banks/d/1.0.0" }'),
    );
    expect(issuesOf(files)).toEqual([]);
    expect(files.get(edition)).toContain('  - path: facts/1.0.0 # the facts\n    sha256: "');
  });

  it('writes nothing the second time', () => {
    const again = publish(published(), '2000.1');
    expect([...again.written.keys(), ...again.frozen]).toEqual([]);
    expect(again.before).toEqual(pins);
  });

  it('names a path that stands published with another digest', () => {
    const files = published().set(a, (baseContent[a] ?? '').replace('Because.', 'Hence.'));
    expect(publish(files, '2000.1').changed).toEqual(['banks/d/1.0.0', edition]);
  });
});

describe('an edit of what was published', () => {
  const next = 'no edit: undo it, or publish a new version (npm run content:new-version -- banks/d 1.1.0)';

  it('is named by its file, with the command for the next version', () => {
    expect(afterEdit(a, (baseContent[a] ?? '').replace('Because.', 'Hence.'))).toEqual([
      `${a}:1:1  published-frozen  found an edit since it was published; expected ${next}`,
    ]);
  });

  it('may also be a file more or a file less', () => {
    expect(afterEdit('banks/d/1.0.0/c.md', 'new')).toEqual([
      `banks/d/1.0.0/c.md:1:1  published-frozen  found a file added since its folder was published; expected ${next}`,
    ]);
    expect(afterEdit(a, undefined)).toEqual([
      `${a}:1:1  published-frozen  found no such file any more, and it was published; expected ${next}`,
    ]);
  });

  it('of an edition asks for the next edition', () => {
    const text = published().get(edition) ?? '';
    expect(afterEdit(edition, text.replace('Everything.', 'Much.'))).toEqual([
      `${edition}:1:1  published-frozen  found an edit since it was published; expected ${next.replace('banks/d 1.1.0', 'edition 2000.2')}`,
    ]);
  });

  it('counts neither line ends nor what stands beside it', () => {
    expect(afterEdit(a, (baseContent[a] ?? '').replace(/\n/g, '\r\n'))).toEqual([]);
    expect(afterEdit('banks/d/1.1.0/a.md', 'a draft')).toEqual([]);
  });

  it('is a fault as well where a published edition says another digest than the lock file', () => {
    const files = published();
    const text = files.get(edition) ?? '';
    files.set(edition, text.replace(/(banks\/d\/1\.0\.0, sha256: ")..../, '$1ffff'));
    expect(issuesOf(files).map(({ rule, line }) => [rule, line])).toEqual([['pin-digest', 6]]);
  });
});
