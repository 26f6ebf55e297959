interface ScaleProps {
  readonly floor: number | null;
  readonly ceiling: number | null;
  readonly target: number | null;
}

const levels = [0, 1, 2, 3, 4];

/** Five digits: reached ones filled, possible ones dashed, the next target underlined. The words below say the same. */
export function Scale({ floor, ceiling, target }: ScaleProps) {
  return (
    <p className="scale" aria-hidden="true">
      {levels.map((level) => (
        <span className={digitClass(level, { floor, ceiling, target })} key={level}>
          {level}
        </span>
      ))}
    </p>
  );
}

function digitClass(level: number, { floor, ceiling, target }: ScaleProps): string {
  const marks = ['digit'];
  if (floor !== null && level <= floor) marks.push(`level-${level}`);
  else if (ceiling !== null && level <= ceiling) marks.push('possible');
  if (level === target) marks.push('aim');
  return marks.join(' ');
}
