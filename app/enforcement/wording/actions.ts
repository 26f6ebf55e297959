/** Kinds of command. Each completes "not yours to …" and "a person decides before you …". */
export const actionLabels = {
  destroy: 'delete or recreate live resources, data or environments',
  merge: 'merge, approve, or rewrite a shared branch',
  identity: 'read live secrets, create credentials, or widen permissions',
  guardrails: 'switch off or go round a guardrail',
  external: 'write to anyone outside the organisation',
  production: 'change production by hand',
  change: 'create, change or deploy live resources',
  push: 'push a branch or open a pull request',
  install: 'install a package that is not on the allow-list',
  egress: 'reach a host that is not on the allow-list',
  build: 'build and test',
  'install-locked': 'install what the lock file names',
  commit: 'commit on its own branch',
  read: 'read code',
} as const;

export type ActionId = keyof typeof actionLabels;
