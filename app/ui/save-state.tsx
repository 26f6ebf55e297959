/** Empty until the script has something to say about saving. */
export function SaveState() {
  return <p className="save-state" id="save-state" role="status" aria-live="polite" />;
}
