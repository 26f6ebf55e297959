import { Router } from 'express';
import { canRead } from '../storage/can-read';
import type { Database } from '../storage/db';

/** Off before the content is loaded and from the moment a stop was asked for. */
export interface Readiness {
  ready: boolean;
}

/** /healthz: the program runs. /readyz: send it requests. */
export function health(db: Database, readiness: Readiness): Router {
  const router = Router({ strict: true });
  router.get('/healthz', (_req, res) => void res.type('text').send('ok'));
  router.get('/readyz', async (_req, res) => {
    const ready = readiness.ready && (await canRead(db));
    res
      .status(ready ? 200 : 503)
      .type('text')
      .send(ready ? 'ready' : 'not ready');
  });
  return router;
}
