/** Short labels of outside standards; the crosswalk says what each stands for. */
export function referenceLabel(id: string): string {
  return id.toUpperCase();
}

/** "NIST-800-53 AC-6(5), CM-5(5)". */
export function controlLabel(id: string, controls: readonly string[]): string {
  return [referenceLabel(id), controls.join(', ')].filter(Boolean).join(' ');
}

/** `standard#control` ids grouped by standard, in order of first mention. */
export function sameReference(ids: readonly string[]): { id: string; controls: string[] }[] {
  const groups = new Map<string, string[]>();
  for (const full of ids) {
    const [id = full, control] = full.split('#');
    groups.set(id, [...(groups.get(id) ?? []), ...(control ? [control] : [])]);
  }
  return [...groups].map(([id, controls]) => ({ id, controls }));
}
