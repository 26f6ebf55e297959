import type { Page } from 'playwright-core';
import type { LaterServer } from './later-server';

/** Where a state starts from: an assessment of a start-up, filled, one with nothing in it, and one engineer's own. */
export interface Started {
  readonly url: string;
  readonly filled: string;
  readonly empty: string;
  readonly seat: string;
  /** Answered twice: a round was kept in between. */
  readonly rounds: string;
  readonly later: LaterServer;
}

export interface State {
  readonly name: string;
  /** Cannot be reached without script. */
  readonly script?: true;
  readonly reach: (page: Page, started: Started) => Promise<unknown>;
}

export const at = (name: string, path: (started: Started) => string): State => ({
  name,
  reach: (page, started) => page.goto(path(started)),
});

export function save(page: Page): Promise<void> {
  return page.getByRole('button', { name: 'Save and continue' }).click();
}

/** Every disclosure, as a reader who wants to know it all. */
export function openAll(page: Page): Promise<void> {
  return page.locator('main details').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '');
  });
}
