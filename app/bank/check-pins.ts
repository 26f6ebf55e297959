import type { Issue } from '../content/issue';
import { contentDigest, lockPath, readLock } from './lock-file';
import { type ContentFiles, filesIn } from './parse-bank';
import type { EditionFile } from './parse-edition';

/** Faults of an edition's pins: nothing there, or, once it is published, without their digest. */
export function checkPins(own: EditionFile, files: ContentFiles, path: string): Issue[] {
  const place = placeIn(files.get(path) ?? '', path);
  const empty = own.pins.filter((pin) => filesIn(files, pin).length === 0);
  const missing = empty.map((pin) => place(pin, 'pin-exists', `no files in ${pin}`, 'a folder of content'));
  return [...missing, ...(own.status === 'published' ? unlocked(own, files, path, place) : [])];
}

/** An edition that says it is published stands in the lock file with everything it pins, and says each digest itself. */
function unlocked(own: EditionFile, files: ContentFiles, path: string, place: ReturnType<typeof placeIn>): Issue[] {
  const locked = new Map(readLock(files).entries.map((entry) => [entry.path, entry.sha256]));
  return [path, ...own.pins].flatMap((one) => {
    const needle = one === path ? 'status:' : one;
    const sha256 = locked.get(one);
    if (!sha256)
      return place(
        needle,
        'published-frozen',
        `${one} without a digest in ${lockPath}`,
        'every published path in the lock file',
      );
    if (one === path || own.digests.get(one) === sha256 || contentDigest(files, one) === undefined) return [];
    return place(one, 'pin-digest', own.digests.get(one) ?? 'no sha256', `sha256: "${sha256}", as in ${lockPath}`);
  });
}

function placeIn(text: string, file: string) {
  return (needle: string, rule: string, found: string, expected: string): Issue => {
    const before = text.slice(0, Math.max(0, text.indexOf(needle))).split('\n');
    const at = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    return { file, ...at, rule, found, expected, severity: 'error' };
  };
}
