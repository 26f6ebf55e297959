import type { Issue } from '../content/issue';
import { faultLog } from '../content/report-issue';
import { asList, asMap, asText, parseYaml } from '../content/yaml-value';
import { bankDigest, type ContentFiles, filesIn } from './parse-bank';
import { digest } from './parse-question';

export const lockPath = 'published.yaml';

/**
 * What was published stays as it was: `published.yaml` holds `published: [{ path, sha256 }]`, a folder or a file each, and
 * an edit of any of them is a fault. Absent while nothing is published.
 */
export function checkPublished(files: ContentFiles): Issue[] {
  const raw = files.get(lockPath);
  if (raw === undefined) return [];
  const log = faultLog(lockPath);
  const map = asMap(parseYaml(raw.replace(/\r\n?/g, '\n'), log));
  for (const item of asList(map?.need('published'))) {
    const entry = asMap(item);
    const path = asText(entry?.need('path'));
    const sha256 = asText(entry?.need('sha256'));
    entry?.done();
    if (!path || !sha256) continue;
    const now = contentDigest(files, path);
    if (now !== sha256)
      log.fault(
        item.at,
        'published-frozen',
        `${path}, ${now ? 'changed since' : 'gone'}`,
        'no edit: publish a new version',
      );
  }
  map?.done();
  return log.issues;
}

/** sha256 of a file, or of a folder by its sorted names and their sha256; undefined when there is neither. */
export function contentDigest(files: ContentFiles, path: string): string | undefined {
  const own = files.get(path);
  if (own !== undefined) return digest(own);
  return filesIn(files, path).length > 0 ? bankDigest(files, path) : undefined;
}

/** The paths that the lock file names; for whoever must be in it. */
export function publishedPaths(files: ContentFiles): ReadonlySet<string> {
  const map = asMap(parseYaml((files.get(lockPath) ?? 'published: []').replace(/\r\n?/g, '\n'), faultLog(lockPath)));
  return new Set(asList(map?.take('published')).flatMap((item) => asText(asMap(item)?.take('path')) ?? []));
}
