import { withOutsideBanks } from '../bank/edition';
import type { Issue } from '../content/issue';
import { openBankParser } from '../extra-banks/bank-parser';
import { loadExtraBanks } from '../extra-banks/load-extra-banks';
import type { Content, LoadedEdition } from '../load-content.server';

/** The content with these folders' banks beside every edition; none when any of them has a fault. */
export async function addExtraBanks(
  content: Content,
  folders: readonly string[],
  workerFile: string,
): Promise<{ content?: Content; issues: readonly Issue[] }> {
  if (folders.length === 0) return { content, issues: [] };
  const parser = openBankParser(workerFile);
  try {
    const editions = new Map<string, LoadedEdition>();
    let warnings: readonly Issue[] = [];
    for (const [id, loaded] of content.editions) {
      const { banks, issues } = await loadExtraBanks(folders, loaded.edition, parser);
      if (issues.some(({ severity }) => severity === 'error')) return { issues };
      warnings = issues;
      const own = banks.map(({ bank }) => bank);
      editions.set(id, { ...loaded, edition: withOutsideBanks(loaded.edition, own) });
    }
    const current = editions.get(content.current.edition.id) ?? content.current;
    return { content: { ...content, editions, current }, issues: warnings };
  } finally {
    await parser.close();
  }
}
