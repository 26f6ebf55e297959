import type { Issue } from '../content/issue';
import { fileFault } from '../content/report-issue';
import type { ContentFiles } from './content-files';
import { contentDigest, digestsIn, type Locked, lockPath, readLock } from './lock-file';
import { commandForNext } from './version';

/**
 * What was published stays as it was: `published.yaml` holds a digest for each path, and an edit of any of them is a fault
 * at the file that was edited. Absent while nothing is published.
 */
export function checkPublished(files: ContentFiles): Issue[] {
  if (!files.has(lockPath)) return [];
  const { entries, log } = readLock(files);
  const edited: Issue[] = [];
  for (const entry of entries) {
    const now = contentDigest(files, entry.path);
    if (now === entry.sha256) continue;
    const expected = `no edit: undo it, or publish a new version (${commandForNext(files, entry.path)})`;
    const places = now === undefined ? [] : editedIn(files, entry);
    if (places.length === 0) log.fault(entry.at, rule, `${entry.path}, ${now ? 'changed since' : 'gone'}`, expected);
    for (const { file, found } of places) edited.push(fileFault(file, rule, found, expected));
  }
  return [...log.issues, ...edited];
}

const rule = 'published-frozen';

/** Which files differ; none where the lock file names only the folder. */
function editedIn(files: ContentFiles, { path, files: were }: Locked): { file: string; found: string }[] {
  if (files.has(path)) return [{ file: path, found: 'an edit since it was published' }];
  if (were.size === 0) return [];
  const now = digestsIn(files, path);
  return [...new Set([...were.keys(), ...now.keys()])].flatMap((name) => {
    if (were.get(name) === now.get(name)) return [];
    const found = !were.has(name)
      ? 'a file added since its folder was published'
      : now.has(name)
        ? 'an edit since it was published'
        : 'no such file any more, and it was published';
    return [{ file: `${path}/${name}`, found }];
  });
}
