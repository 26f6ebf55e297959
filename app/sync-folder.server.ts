import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Makes what was put into a folder, or moved there, last through a power cut. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
