/** The hidden field by which a form says when the assessment that its page showed had last been saved: UTC milliseconds. */
export const seenAtField = 'seenAt';

/** `otherwise` where the form does not say: no page of ours leaves it out. */
export function readSeenAt(form: FormData, otherwise: number): number {
  const said = form.get(seenAtField);
  return typeof said === 'string' && /^\d{1,16}$/.test(said) ? Number(said) : otherwise;
}
