import { isReworded, materialSince, type Passage } from './passage';

/** An edit for machines; null where there is none. `material` names the decisions that have changed since it was made. */
export function editJson(passage: Passage): object | null {
  const { edited, generated } = passage;
  if (!edited) return null;
  const { state, base, text, by, on, why } = edited;
  const who = { by: by ?? null, on, why: why ?? null };
  return { state, reworded: isReworded(passage), material: materialSince(passage), ...who, base, text, generated };
}
