import { absent } from '../accounts/require.server';

export function loader(): never {
  throw absent();
}

export { loader as action };
