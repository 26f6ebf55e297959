import type { AppLoadContext } from '@remix-run/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { fileResponse } from '../../app/routes/file-response.server';
import type { PdfPool } from '../../app/server/pdf-pool';
import { buildWorker, openPool, small } from '../server/pdf-pools';

beforeAll(buildWorker);

describe('a document asked for', () => {
  it('comes as a PDF under a fixed name', async () => {
    const { context } = asked(openPool());
    const response = await fileResponse(small(), 'policy.pdf', '/a/x', context);
    expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="policy.pdf"');
    expect(Buffer.from(await response.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-');
  });

  it('while too many are under way comes as a page that says so and leads back', async () => {
    const pool = openPool({ threads: 1, waiting: 0 });
    const first = pool.render(small());
    const { context, logged } = asked(pool);
    const response = await fileResponse(small(), 'policy.pdf', '/a/x', context);
    const page = await response.text();
    expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '10']);
    expect(page).toContain('Too many documents at once');
    expect(page).toContain('Your answers are saved.');
    expect(page).toContain('href="/a/x/result">');
    expect(page).toContain('<style nonce="n0nce">');
    expect([logged, (await first).kind]).toEqual([[], 'file']);
  });

  it('whose worker crashed comes as a page, and the fault goes to the log', async () => {
    const { context, logged } = asked(openPool());
    const response = await fileResponse(small('exit'), 'policy.pdf', '/a/x', context);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('This document could not be written');
    expect(logged).toHaveLength(1);
  });
});

/** The parts of a request's context that matter here. */
function asked(pdfs: PdfPool) {
  const logged: unknown[] = [];
  const logError = (error: unknown) => void logged.push(error);
  return { context: { pdfs, nonce: 'n0nce', logError } as unknown as AppLoadContext, logged };
}
