/** Who asks, and in whose rows. Every storage function takes it and puts the workspace into its WHERE. */
export interface StorageContext {
  readonly workspaceId: string;
  /** Opaque id, never a name: for an audit log, which is not here yet. */
  readonly actor: string;
}

/** The reserved workspace of everyone without an account. */
export const selfServe = 'self-serve';
