import type { Issue } from '../content/issue';
import { quote } from '../content/report-issue';
import { placeIn } from './check-context';
import { type ContentFiles, filesIn } from './content-files';
import { contentDigest, lockPath, readLock } from './lock-file';
import type { EditionFile } from './parse-edition';

type Fault = (needle: string | readonly string[], rule: string, found: string, expected: string) => Issue;

/** Faults of an edition's name, which is its file's, and of its pins: nothing there, or, once it is published, without their digest. */
export function checkPins(own: EditionFile, files: ContentFiles, path: string): Issue[] {
  const fault: Fault = (needle, rule, found, expected) => ({
    file: path,
    ...placeIn(files.get(path) ?? '', [needle].flat()),
    rule,
    found,
    expected,
    severity: 'error',
  });
  const name = path.slice('editions/'.length, -'.md'.length);
  const misnamed =
    own.id === name ? [] : [fault(['id:', own.id], 'id-matches-file', quote(own.id), `${quote(name)} (its file name)`)];
  const empty = own.pins.filter((pin) => filesIn(files, pin).length === 0);
  const missing = empty.map((pin) => fault(pin, 'pin-exists', `no files in ${pin}`, 'a folder of content'));
  return [...misnamed, ...missing, ...(own.status === 'published' ? unlocked(own, files, path, fault) : [])];
}

/** An edition that says it is published stands in the lock file with everything it pins, and says each digest itself. */
function unlocked(own: EditionFile, files: ContentFiles, path: string, fault: Fault): Issue[] {
  const locked = new Map(readLock(files).entries.map((entry) => [entry.path, entry.sha256]));
  return [path, ...own.pins].flatMap((one) => {
    const needle = one === path ? 'status:' : one;
    const sha256 = locked.get(one);
    if (!sha256)
      return fault(
        needle,
        'published-frozen',
        `${one} without a digest in ${lockPath}`,
        'every published path in the lock file',
      );
    if (one === path || own.digests.get(one) === sha256 || contentDigest(files, one) === undefined) return [];
    return fault(one, 'pin-digest', own.digests.get(one) ?? 'no sha256', `sha256: "${sha256}", as in ${lockPath}`);
  });
}
