import type { ReactNode } from 'react';

export interface PageProps {
  readonly children: ReactNode;
  /** Where "All parts" leads; absent on pages outside an assessment. */
  readonly base?: string;
  readonly saved?: SavedProps;
  readonly wide?: boolean;
}

/** The frame of every page: skip link, name, way back to the task list, when something was last saved. */
export function Page({ children, base, saved, wide }: PageProps) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <header className="top">
        <div className="top-inner">
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
      <main id="main" className={wide ? 'wide' : undefined}>
        {children}
      </main>
      <footer className="bottom">
        <p>Plumbline asks nothing of third parties and sends nothing to them. Draft edition: not legal advice.</p>
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

export interface SavedProps {
  /** UTC milliseconds of the last save. */
  readonly at: number;
}

/** "Saved 14:02 UTC"; a script may turn it into local time. */
export function Saved({ at }: SavedProps) {
  const iso = new Date(at).toISOString();
  return (
    <p className="saved" role="status">
      Saved <time dateTime={iso}>{iso.slice(11, 16)} UTC</time>
    </p>
  );
}
