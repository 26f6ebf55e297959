import type { AppLoadContext } from '@remix-run/node';
import type { Job } from '../render/pdf/worker';
import { type ErrorPage, errorPageHtml } from '../server/error-page-html';

/** Seconds after which asking again makes sense: about twenty documents later. */
const retryAfter = '10';

/**
 * The file that a worker writes, or a page that says why there is none and leads back.
 * @param base of the assessment, whose result the way back leads to; '' = home
 * @param type media type of the file
 */
export async function fileResponse(
  job: Job,
  file: string,
  base: string,
  context: AppLoadContext,
  type = 'application/pdf',
) {
  const result = await context.pdfs.render(job);
  const back = base ? { path: `${base}/result`, words: 'Go back to the result' } : { path: '/', words: 'Go back home' };
  switch (result.kind) {
    case 'file':
      return download(type, file, result.bytes);
    case 'busy':
      return refusal({ ...busy, back }, context, { 'Retry-After': retryAfter });
    case 'failed':
      context.logError(result.error);
      return refusal({ ...failed, back }, context, { 'Retry-After': retryAfter });
    case 'tooLong':
      return refusal({ status: 422, title: tooLongTitle, text: tooLongText(result.pages, result.most), back }, context);
  }
}

/** Names are fixed, so nothing a person typed reaches a header. */
export function download(type: string, file: string, bytes: Uint8Array | string): Response {
  return new Response(bytes as BodyInit, {
    headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${file}"` },
  });
}

const busy = {
  status: 503,
  title: 'Too many documents at once',
  text: 'More documents are being asked for than we can write at the moment, so this one was not begun. Your answers are saved. Wait half a minute, then ask for it again.',
};

const failed = {
  status: 503,
  title: 'This document could not be written',
  text: 'The fault is ours, not yours. Your answers are saved, and the same document can still be read as a page. Try again; if it fails once more, tell whoever runs this site.',
};

const tooLongTitle = 'This document is too long';

function tooLongText(pages: number, most: number): string {
  return `It would have ${pages} pages, and we write at most ${most}. Shorten the longest notes, then ask for it again. Your answers are saved.`;
}

function refusal(page: ErrorPage, { nonce }: AppLoadContext, headers: Record<string, string> = {}): Response {
  const html = { 'Content-Type': 'text/html; charset=utf-8' };
  return new Response(errorPageHtml(page, nonce), { status: page.status, headers: { ...html, ...headers } });
}
