import type { ReactNode } from 'react';

interface PageProps {
  readonly children: ReactNode;
  /** Where "All parts" leads; absent on pages outside an assessment. */
  readonly base?: string;
  readonly saved?: SavedProps;
  readonly wide?: boolean;
}

/** The frame of every page: skip link, name, way back to the task list, when something was last saved. */
export function Page({ children, base, saved, wide }: PageProps) {
  const width = wide ? ' wide' : '';
  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <header className="top">
        <div className={`top-inner${width}`}>
          <a className="brand" href="/">
            <Mark />
            Plumbline
          </a>
          {base && (
            <nav aria-label="Assessment">
              <a href={base}>All parts</a>
              <a href={`${base}/result`}>Result so far</a>
            </nav>
          )}
          {saved && <Saved {...saved} />}
        </div>
      </header>
      <main id="main" tabIndex={-1} className={width.trim() || undefined}>
        {children}
      </main>
      <footer className={`bottom${width}`}>
        <p>Plumbline asks nothing of third parties and sends nothing to them. Not legal advice.</p>
        <nav aria-label="About this site">
          <a href="/privacy">Privacy</a>
          <a href="/accessibility">Accessibility</a>
        </nav>
      </footer>
    </>
  );
}

function Mark() {
  return (
    <svg viewBox="0 0 20 24" width="18" height="22" aria-hidden="true" focusable="false">
      <path d="M10 1v12" stroke="currentColor" strokeWidth="2" />
      <path d="M4.5 13h11L10 23z" fill="currentColor" />
    </svg>
  );
}

interface SavedProps {
  /** UTC milliseconds of the last save. */
  readonly at: number;
}

/** "Saved 22 Nov 2026, 14:02 UTC"; a script turns it into the reader's own zone, and leaves today out. */
function Saved({ at }: SavedProps) {
  return (
    <p className="saved">
      Saved <time dateTime={new Date(at).toISOString()}>{`${utcWords.format(at)} UTC`}</time>
    </p>
  );
}

const utcWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
