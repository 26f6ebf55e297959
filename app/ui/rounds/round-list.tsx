export interface RoundRow {
  readonly round: number;
  /** "25 November 2026" */
  readonly keptOn: string;
  readonly edition: string;
  /** The edition that it moved to then; null where the state was only frozen. */
  readonly movedTo: string | null;
}

/** Milestones, oldest first, each a link to everything that was said then. */
export function RoundList({ base, rounds }: { readonly base: string; readonly rounds: readonly RoundRow[] }) {
  return (
    <ul className="tasks">
      {rounds.map(({ round, keptOn, edition, movedTo }) => (
        <li key={round}>
          <a href={`${base}/milestone/${round}`}>
            Round {round}, kept on {keptOn}
          </a>
          <span className="status">
            Edition {edition}
            {movedTo && `, then moved to ${movedTo}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
