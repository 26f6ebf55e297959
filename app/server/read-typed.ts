import type { Request } from 'express';
import type { SentForm } from './error-page-html';

/** The form of a refused request, so that its page can hold and send it again; null when it sent none. */
export async function readTyped(req: Request): Promise<SentForm | null> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(req.get('Content-Type') ?? '')) return null;
  const chunks: Buffer[] = [];
  // No longer than limit-body.ts lets through.
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return { path: req.path, fields: [...new URLSearchParams(Buffer.concat(chunks).toString())] };
}
