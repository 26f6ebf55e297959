import { absent } from '../accounts/require.server';

export function loader(): never {
  throw absent();
}

export { loader as action };

/** A route without a page would answer with an empty body, which browsers replace by an error of their own. */
export default function NotFound() {
  return null;
}
