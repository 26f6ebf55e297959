/** Where a value is not of the form it should have, as a path; undefined = it is. */
type Shape = (value: unknown, path: string) => string | undefined;

function when(holds: (value: unknown) => boolean): Shape {
  return (value, path) => (holds(value) ? undefined : path);
}

export const anything: Shape = () => undefined;
export const text: Shape = when((value) => typeof value === 'string');

export function matching(form: RegExp): Shape {
  return when((value) => typeof value === 'string' && form.test(value));
}

export function passing(test: (text: string) => boolean): Shape {
  return when((value) => typeof value === 'string' && test(value));
}

export function whole(least: number, greatest: number): Shape {
  return when((value) => Number.isInteger(value) && (value as number) >= least && (value as number) <= greatest);
}

export function oneOf(...values: readonly unknown[]): Shape {
  return when((value) => values.includes(value));
}

export function nullOr(shape: Shape): Shape {
  return (value, path) => (value === null ? undefined : shape(value, path));
}

export function listOf(shape: Shape): Shape {
  return (value, path) =>
    Array.isArray(value) ? first(value.map((item, at) => () => shape(item, `${path}[${at}]`))) : path;
}

export function recordOf(shape: Shape): Shape {
  return (value, path) =>
    isRecord(value)
      ? first(
          Object.entries(value).map(
            ([key, own]) =>
              () =>
                shape(own, `${path}.${key}`),
          ),
        )
      : path;
}

/** Exactly these, and those that may be left out. */
export function fields(needed: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape {
  return (value, path) => {
    if (!isRecord(value)) return path;
    const stranger = Object.keys(value).find((key) => !Object.hasOwn(needed, key) && !Object.hasOwn(optional, key));
    if (stranger !== undefined) return `${path}.${stranger}`;
    return first([
      ...Object.entries(needed).map(
        ([key, shape]) =>
          () =>
            shape(value[key], `${path}.${key}`),
      ),
      ...Object.entries(optional)
        .filter(([key]) => Object.hasOwn(value, key))
        .map(
          ([key, shape]) =>
            () =>
              shape(value[key], `${path}.${key}`),
        ),
    ]);
  };
}

export function anyOf(...shapes: readonly Shape[]): Shape {
  return (value, path) => (shapes.some((shape) => shape(value, path) === undefined) ? undefined : path);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function first(checks: readonly (() => string | undefined)[]): string | undefined {
  for (const check of checks) {
    const fault = check();
    if (fault !== undefined) return fault;
  }
  return undefined;
}
