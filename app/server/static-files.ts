import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router } from 'express';

/**
 * Files under /assets carry a hash in their names and never change; nothing else may be kept. The folder is listed once,
 * so that a page does not ask the disk first whether it is a file.
 */
export function staticFiles(clientDir: string): Router {
  const router = Router();
  const whole = { index: false, redirect: false, dotfiles: 'ignore' } as const;
  router.use('/assets', express.static(join(clientDir, 'assets'), { ...whole, setHeaders: keepForever }));
  const addresses = new Set(readdirSync(clientDir).map((name) => `/${name}`));
  const files = express.static(clientDir, whole);
  router.use((req, res, next) => (addresses.has(req.path) ? files(req, res, next) : next()));
  return router;
}

function keepForever(res: { setHeader(name: string, value: string): unknown }): void {
  res.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
}
