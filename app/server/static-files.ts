import { join } from 'node:path';
import express, { Router } from 'express';

/** Files under /assets carry a hash in their names and never change; nothing else may be kept. */
export function staticFiles(clientDir: string): Router {
  const router = Router();
  const whole = { index: false, redirect: false, dotfiles: 'ignore' } as const;
  router.use('/assets', express.static(join(clientDir, 'assets'), { ...whole, setHeaders: keepForever }));
  router.use(express.static(clientDir, whole));
  return router;
}

function keepForever(res: { setHeader(name: string, value: string): unknown }): void {
  res.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
}
