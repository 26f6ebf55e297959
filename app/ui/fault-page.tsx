import { Page } from './page';

/** A question that the facts or the depth have ruled out since its page was opened. */
export interface StaleQuestion {
  readonly kind: 'notAsked';
  readonly prompt: string;
  readonly base: string;
  /** What was typed and cannot be saved any more; '' = nothing. */
  readonly note: string;
}

/** Absent, foreign, expired and deleted have one wording: which of them it is stays ours. */
export type Fault =
  | StaleQuestion
  | { readonly kind: 'absent' }
  | { readonly kind: 'tooMuch' }
  | { readonly kind: 'readOnly' }
  | { readonly kind: 'ours' };

const titles = {
  notAsked: 'This question is no longer asked',
  absent: 'There is no such page',
  tooMuch: 'That is too much to save at once',
  readOnly: 'Nothing can be sent to this page',
  ours: 'Something went wrong here',
} as const;

export function faultTitle(fault: Fault): string {
  return titles[fault.kind];
}

/** What happened, what is safe, and what to do now. */
export function FaultPage({ fault }: { readonly fault: Fault }) {
  const stale = fault.kind === 'notAsked';
  return (
    <Page base={stale ? fault.base : undefined}>
      <h1>{titles[fault.kind]}</h1>
      <Words fault={fault} />
      <p className="onward">
        <a className="button" href={stale ? fault.base : '/'}>
          {stale ? 'See what is asked now' : 'Go to the start page'}
        </a>
      </p>
    </Page>
  );
}

function Words({ fault }: { readonly fault: Fault }) {
  switch (fault.kind) {
    case 'notAsked':
      return <NotAsked fault={fault} />;
    case 'absent':
      return (
        <>
          <p>
            The address may be incomplete, the assessment deleted, or this browser has not opened its private link yet.
          </p>
          <p>
            If you have the private link, open it again: it lets this browser back in. If you were just saving, copy
            what you typed first, because it was not saved.
          </p>
        </>
      );
    case 'tooMuch':
      return <p>It holds more fields than any page of Plumbline. Nothing of it was saved.</p>;
    case 'readOnly':
      return <p>This page can only be read. Nothing was changed.</p>;
    case 'ours':
      return <p>The fault is ours, not yours. What was shown as saved before is safe. Go back and try again.</p>;
  }
}

function NotAsked({ fault }: { readonly fault: StaleQuestion }) {
  return (
    <>
      <p>
        “{fault.prompt}” is not asked any more: a fact or the depth was changed meanwhile. An answer saved before is
        kept, and counts again if the question comes back.
      </p>
      {fault.note !== '' && (
        <div className="field">
          <label htmlFor="unsaved">Your note, which was not saved; copy it if you need it</label>
          <textarea id="unsaved" rows={6} readOnly defaultValue={fault.note} />
        </div>
      )}
    </>
  );
}
