import type { Bank } from './bank';
import type { ContentFiles } from './content-files';
import { parseBank } from './parse-bank';
import { splitFolder } from './version';

/** Every version of every bank in a content folder, pinned or not; one that cannot be read is left out. */
export function everyBank(files: ContentFiles): Bank[] {
  const folders = [...files.keys()].flatMap((path) =>
    path.endsWith('/bank.md') ? path.slice(0, -'/bank.md'.length) : [],
  );
  return folders.filter((folder) => splitFolder(folder)).flatMap((folder) => parseBank(files, folder).bank ?? []);
}
