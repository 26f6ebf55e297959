import { join } from 'node:path';

export function databaseFileIn(dataDir: string): string {
  return join(dataDir, 'plumbline.sqlite');
}
