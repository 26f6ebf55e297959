declare module 'linebreak' {
  /** Break opportunities of Unicode's line breaking algorithm (UAX #14), one call at a time. */
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
