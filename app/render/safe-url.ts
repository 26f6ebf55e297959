const schemes = new Set(['http:', 'https:', 'mailto:']);

/** The address when a reader may safely follow it, else null: documents carry clients' own words. */
export function safeUrl(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  return schemes.has(parsed.protocol) ? parsed.href : null;
}
