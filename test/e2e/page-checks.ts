// Each function runs inside the page: it may use nothing from outside itself.

/** What reaches beyond the window's right edge; tables of documents may scroll by themselves. */
export function tooWide(): string[] {
  const width = document.documentElement.clientWidth;
  const hidden = '.doc-table, .visually-hidden, .skip';
  const wide = [...document.body.querySelectorAll('*')].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.right > width + 1 && !element.closest(hidden);
  });
  const found = wide.slice(0, 4).map((element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`);
  const whole = document.documentElement.scrollWidth;
  return whole > width + 1 ? [`${width} px: the page is ${whole} px wide`, ...found] : found;
}

export function outline(): { title: string; headingFaults: string[] } {
  // A summary of problems stands before the first heading, as readers of error pages expect.
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((one) => !one.closest('#problems'));
  const levels = headings.map((one) => Number(one.tagName.slice(1)));
  const firsts = levels.filter((level) => level === 1).length;
  const skipped = headings.filter((_, at) => (levels[at] ?? 0) - (levels[at - 1] ?? 0) > 1);
  return {
    title: document.title,
    headingFaults: [
      ...(firsts === 1 ? [] : [`${firsts} first headings`]),
      ...skipped.map((one) => `skips to ${one.tagName}: ${one.textContent?.slice(0, 40)}`),
    ],
  };
}

/** WCAG 2.2, 2.5.8, with its exception for targets in a sentence. */
export function smallTargets(): string[] {
  const kinds = 'a[href], button, input:not([type=hidden]), select, textarea, summary';
  const inSentence = (one: Element) => {
    const around = one.closest('p, li, td, th, dd');
    return one.tagName === 'A' && around !== null && around.textContent?.trim() !== one.textContent?.trim();
  };
  const small = [...document.querySelectorAll<HTMLElement>(kinds)].filter((one) => {
    const { width, height } = (one.closest('label') ?? one).getBoundingClientRect();
    return one.checkVisibility() && !one.matches('.skip') && !inSentence(one) && (width < 24 || height < 24);
  });
  return small.slice(0, 4).map((one) => `target under 24 px: ${one.tagName} ${one.textContent?.slice(0, 40)}`);
}

/** What moves although less motion was asked for. */
export function motion(): string[] {
  const smooth = getComputedStyle(document.documentElement).scrollBehavior === 'smooth' ? ['smooth scrolling'] : [];
  return [...smooth, ...document.getAnimations().map(() => 'an animation')];
}
