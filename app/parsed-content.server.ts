import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { checkContent, deepFreeze, type LoadResult, readContentFiles } from './load-content.server';

/** Put in by build.mjs: sha256 over everything that a build is made from, so over whatever reads content. */
declare const __BUILD_DIGEST__: string | undefined;
const thisBuild = typeof __BUILD_DIGEST__ === 'string' ? __BUILD_DIGEST__ : '';

/** Bytes of the sha256 before what was parsed. */
const keyBytes = 32;

/**
 * As loadContent, but takes what the build parsed of the very same files with the very same program: reading Markdown is
 * three quarters of a start. Whatever else `parsedFile` may be, the folder's own files are parsed instead.
 */
export function openContent(folder: string, parsedFile: string, build = thisBuild): LoadResult {
  const files = readContentFiles(folder);
  return readParsed(parsedFile, files, build) ?? checkContent(files, folder);
}

/** Parses a folder ahead of its start. With a fault in it nothing is written: the start will tell. */
export function parseAhead(folder: string, parsedFile: string, build = thisBuild): void {
  rmSync(parsedFile, { force: true });
  const files = readContentFiles(folder);
  const result = checkContent(files, folder);
  if (result.kind === 'faults') return;
  const body = serialize(result);
  const half = `${parsedFile}.${process.pid}`;
  writeFileSync(half, Buffer.concat([keyOf(files, build, body), body]));
  renameSync(half, parsedFile);
}

/** Undefined unless these files, and no others, were parsed into it by this very build. `files`: as readContentFiles. */
export function readParsed(
  parsedFile: string,
  files: ReadonlyMap<string, string>,
  build: string,
): LoadResult | undefined {
  if (build === '') return undefined;
  try {
    const bytes = readFileSync(parsedFile);
    const body = bytes.subarray(keyBytes);
    if (!keyOf(files, build, body).equals(bytes.subarray(0, keyBytes))) return undefined;
    return deepFreeze(deserialize(body) as LoadResult);
  } catch {
    return undefined;
  }
}

/** Over what was parsed as well, so that half a file is none; and over V8, whose format it is. */
function keyOf(files: ReadonlyMap<string, string>, build: string, body: Uint8Array): Buffer {
  const hash = createHash('sha256').update(`${build}\0${process.versions.v8}\0`);
  for (const [path, text] of files) hash.update(`${path}\0${Buffer.byteLength(text)}\0`).update(text);
  return hash.update(body).digest();
}
