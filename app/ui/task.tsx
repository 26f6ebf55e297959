interface TaskProps {
  /** Null = nothing to open. */
  readonly href: string | null;
  readonly title: string;
  readonly done?: boolean;
  readonly status: string;
}

/** One line of a list of parts, with how far it is. */
export function Task({ href, title, done = false, status }: TaskProps) {
  return (
    <li>
      {href ? <a href={href}>{title}</a> : <span>{title}</span>}
      <span className={done ? 'status done' : 'status'}>{status}</span>
    </li>
  );
}
