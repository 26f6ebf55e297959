/** What a file claims to be, and so what the writer may put into it. */
export interface Standard {
  readonly subset: 'PDF/A-3a' | 'PDF/A-1b';
  readonly pdfVersion: '1.7' | '1.4';
  /** Claims PDF/UA-1 as well. */
  readonly accessible: boolean;
  /** May carry a file of any kind inside. */
  readonly attachments: boolean;
}

/**
 * Every file that leaves: readable in the long run (PDF/A-3a) and by everyone (PDF/UA-1). The writer's own subset for
 * PDF/UA lists too few of a font's glyphs, so the claim is added to the archive subset instead.
 */
export const published: Standard = { subset: 'PDF/A-3a', pdfVersion: '1.7', accessible: true, attachments: true };

/** The same pages for the one independent validator we can install, which knows PDF/A-1b only. Never given to users. */
export const oldArchive: Standard = {
  subset: 'PDF/A-1b',
  pdfVersion: '1.4',
  accessible: false,
  attachments: false,
};
