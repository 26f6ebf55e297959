/** What a route says about its page; root puts it into the title, with "Error: " before it where something was refused. */
export interface PageHandle {
  /** Of the page alone, the site's name is added; a function is given what the loader returned. */
  readonly title: string | ((data: unknown) => string);
}

export function pageTitle(handle: unknown, data: unknown, refused: boolean): string {
  const { title = '' } = (handle ?? {}) as Partial<PageHandle>;
  const words = typeof title === 'function' ? title(data) : title;
  return `${refused ? 'Error: ' : ''}${words === '' ? 'Plumbline' : `${words} · Plumbline`}`;
}
