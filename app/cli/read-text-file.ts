import { readFileSync, statSync } from 'node:fs';
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

function readBytes(path: string): Uint8Array {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) throw new RequestRefused(`${path}: this is a folder, not a file.`);
    if (stat.size > maxBytes)
      throw new RequestRefused(`${path}:1:1  file-size  found more than 1 MiB; expected at most 1 MiB.`);
    return readFileSync(path);
  } catch (error) {
    throw error instanceof RequestRefused ? error : new RequestRefused(`${path}: ${reason(error)}.`);
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
