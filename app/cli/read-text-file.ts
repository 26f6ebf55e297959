import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { RequestRefused } from './command-result';

const maxBytes = 1024 * 1024;

/**
 * A file's text: UTF-8, or UTF-16 with a byte order mark, which is what Windows PowerShell writes behind ">".
 * @throws RequestRefused
 */
export function readTextFile(path: string): string {
  const bytes = readBytes(path);
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new RequestRefused(`${path}: this is no text file in UTF-8.`);
  }
}

/**
 * A file as it is, of at most so many bytes.
 * @throws RequestRefused
 */
export function readBytes(path: string, most = maxBytes): Uint8Array {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) throw new RequestRefused(`${path}: this is a folder, not a file.`);
    if (stat.size > most) throw tooLarge(path, most);
    return stat.isFile() ? readFileSync(path) : readStream(path, most);
  } catch (error) {
    throw error instanceof RequestRefused ? error : new RequestRefused(`${path}: ${reason(error)}.`);
  }
}

function tooLarge(path: string, most: number): RequestRefused {
  const size = `${most / 1024 / 1024} MiB`;
  return new RequestRefused(`${path}:1:1  file-size  found more than ${size}; expected at most ${size}.`);
}

/** A pipe or device tells no size beforehand, and may never end. */
function readStream(path: string, most: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(most + 1);
    let size = 0;
    for (let read = -1; read !== 0 && size <= most; size += read)
      read = readSync(file, bytes, size, bytes.length - size, null);
    if (size > most) throw tooLarge(path, most);
    return bytes.subarray(0, size);
  } finally {
    closeSync(file);
  }
}

function reason(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such file';
    case 'EACCES':
    case 'EPERM':
      return 'you may not read this file';
    default:
      return `cannot be read (${error instanceof Error ? error.message : String(error)})`;
  }
}
