import type { Problem } from '../assessment/assessment';
import { readEditText } from '../assessment/edit-text';
import type { EditFields } from '../ui/edit/edit-form';

export type EditForm =
  /** Null restores. */
  | { readonly kind: 'edit'; readonly text: string | null; readonly fields: EditFields }
  | { readonly kind: 'problem'; readonly problems: readonly Problem[]; readonly fields: EditFields };

/** What the edit page sent, checked; the fields come back as typed whatever is wrong with them. */
export function readEditForm(form: FormData): EditForm {
  const word = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const fields = {
    text: word('text'),
    seenVersion: Number.parseInt(word('seenVersion'), 10) || 0,
    seenText: word('seenText'),
  };
  if (word('intent') === 'restore') return { kind: 'edit', text: null, fields };
  const read = readEditText(fields.text);
  return read.kind === 'value'
    ? { kind: 'edit', text: read.value, fields: { ...fields, text: read.value } }
    : { kind: 'problem', problems: [read.problem], fields };
}
