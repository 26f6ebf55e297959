import type { KitInput } from './kit-file';

/** The code host's public domain; a host of your own has another. */
export function hostDomain(facts: KitInput['facts']): string[] {
  const domain = domains[String(facts['code-host'])];
  return domain ? [domain] : [];
}

const domains: Readonly<Record<string, string>> = {
  github: 'github.com',
  gitlab: 'gitlab.com',
  bitbucket: 'bitbucket.org',
  'azure-devops': 'dev.azure.com',
};
