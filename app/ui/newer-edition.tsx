interface Props {
  readonly base: string;
  /** Id of the newest edition; null where the assessment uses it. */
  readonly newer: string | null;
  readonly className?: string;
}

/** Told wherever the assessment stands on an older edition. */
export function NewerEdition({ base, newer, className }: Props) {
  if (newer === null) return null;
  return (
    <p className={className}>
      Edition {newer} is out. <a href={`${base}/upgrade`}>See what would change, and upgrade</a>
    </p>
  );
}
