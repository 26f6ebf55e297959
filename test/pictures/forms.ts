import type { BrowserContextOptions } from 'playwright-core';

/** The four ways each page is looked at. */
export const forms = {
  desktop: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: 'light', hasTouch: true },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  noscript: { viewport: { width: 390, height: 844 }, colorScheme: 'light', javaScriptEnabled: false },
} as const satisfies Record<string, BrowserContextOptions>;

export type FormName = keyof typeof forms;
