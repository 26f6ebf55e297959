interface Props {
  /** Of the milestone's own page. */
  readonly path: string;
  /** Later rounds, oldest first. */
  readonly later: readonly number[];
  /** The one it is held against; null = what stands now. */
  readonly against: number | null;
}

/** The other rounds that this one can be held against, as plain links. */
export function CompareWith({ path, later, against }: Props) {
  if (later.length === 0) return null;
  const ways = [{ round: null, href: path, words: 'what stands now' }, ...later.map(wayTo)];
  return (
    <nav className="sections" aria-label="Compared with">
      <span className="hint">Compared with</span>
      {ways.map(({ round, href, words }) => (
        <a key={href} href={href} aria-current={round === against ? 'page' : undefined}>
          {words}
        </a>
      ))}
    </nav>
  );

  function wayTo(round: number) {
    return { round, href: `${path}?with=${round}`, words: `round ${round}` };
  }
}
