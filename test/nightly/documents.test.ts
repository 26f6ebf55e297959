import { it } from 'vitest';
import { buildOnce } from '../authorisation/route-manifest';
import { checkDocuments } from '../hostile/documents';
import { payloads } from '../hostile/payloads';

it('60 hostile texts give PDFs with no action and no link of their own, valid JSON, and safe headers', async () => {
  buildOnce();
  await checkDocuments(payloads);
}, 900_000);
