/** `notAsked` = no question in scope says anything about it; `leftOut` = this policy does not print it, so nothing of it can stand. */
export type Standing = 'inPlace' | 'gap' | 'unknown' | 'notAsked' | 'leftOut';

export interface RestingAnswer {
  readonly question: string;
  readonly state: 'known' | 'unknown' | 'unanswered' | 'notApplicable' | 'outOfScope';
  /** Null unless known. */
  readonly level: number | null;
  /** Replies that were counted. */
  readonly n: number;
}
