import { it } from 'vitest';
import { buildOnce } from '../authorisation/route-manifest';
import { checkDocuments } from './documents';
import { payloads } from './payloads';

/** The two that aim at JSON and at PDF; all sixty take minutes and run at night. */
const aimed = payloads.filter((text) => text.includes('__proto__') || text.includes('/OpenAction'));

it('a text that aims at JSON and one that aims at PDF give files with no action, no link of their own, and safe headers', async () => {
  buildOnce();
  await checkDocuments(aimed);
}, 120_000);
