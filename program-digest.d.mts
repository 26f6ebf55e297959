export const reportSources: readonly string[];
export function programDigest(): string;
