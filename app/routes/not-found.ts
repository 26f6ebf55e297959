import { absent } from '../accounts/require.server';

export function loader(): never {
  throw absent();
}

export { loader as action };

/** Never shown; with it this is a page, so that the reader sees the words of root.tsx instead of nothing. */
export default function NotFound() {
  return null;
}
