/** Files with live secrets, relative to a workspace. Samples such as `.env.example` stay readable. */
export const secretFiles = [
  '.env',
  '.env.local',
  '.env.*.local',
  '.env.production',
  '.env.staging',
  'secrets/**',
  '*.pem',
  '*.key',
] as const;

/** Folders and files with live credentials, relative to a home folder. */
export const secretsAtHome = [
  '.aws/**',
  '.ssh/**',
  '.kube/**',
  '.azure/**',
  '.config/gcloud/**',
  '.docker/config.json',
  '.netrc',
] as const;

/** Variables that carry cloud keys or tokens of the code host. */
export const secretVariables = [
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'AZURE_CLIENT_SECRET',
  'GITHUB_TOKEN',
  'GH_TOKEN',
  'GITLAB_TOKEN',
  'NPM_TOKEN',
] as const;

/** Files that hold an agent: an agent that may edit them holds itself. */
export const guardrailFiles = [
  '.claude/settings*.json',
  '.codex/**',
  '.cursor/hooks.json',
  '.cursor/hooks/**',
  '.cursor/permissions.json',
  '.github/CODEOWNERS',
  '.gitlab/CODEOWNERS',
  'CODEOWNERS',
  'terraform/plan-check/**',
] as const;

/** Files that steer an agent. */
export const agentFiles = [
  'AGENTS.md',
  'CLAUDE.md',
  '.claude/**',
  '.cursor/**',
  '.mcp.json',
  '.github/copilot-instructions.md',
  '.github/instructions/**',
] as const;

/** Files that run as soon as they are pushed. */
export const pipelineFiles = ['.github/workflows/**', '.gitlab-ci.yml', '.gitlab/**', 'Jenkinsfile'] as const;
