import type { Problem } from './assessment';

/** One raw value, from a form or a file, as it was read: the value, or what is wrong with it. */
export type Read<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** What is wrong with `field` (a fact's or question's id, or a name): `rule` is permanent, `message` says what to do. */
export function problem(field: string, rule: string, message: string): Read<never> {
  return { kind: 'problem', problem: { field, rule, message } };
}
