import { engineVersion } from '../scoring/engine-version';

/** What made a report. Bytes can be compared where both are the same; numbers always. */
export interface Engine {
  /** Of the scoring. */
  readonly version: string;
  /** sha256 over the sources that make a report, and the versions of the packages that write it. */
  readonly program: string;
}

/** Put in by whatever builds us: see program-digest.mjs. */
declare const __PROGRAM_DIGEST__: string | undefined;

export const thisEngine: Engine = {
  version: engineVersion,
  program: typeof __PROGRAM_DIGEST__ === 'string' ? __PROGRAM_DIGEST__ : 'unknown',
};
