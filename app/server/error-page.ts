import type { Response } from 'express';
import { type ErrorPage, errorPageHtml } from './error-page-html';
import { nonceOf } from './security-headers';

/** For refusals that never reach the pages. */
export function sendErrorPage(res: Response, page: ErrorPage): void {
  res
    .status(page.status)
    .type('html')
    .send(errorPageHtml(page, nonceOf(res)));
}
