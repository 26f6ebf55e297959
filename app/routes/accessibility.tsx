import { Page } from '../ui/page';
import type { PageHandle } from '../ui/page-title';

export const handle: PageHandle = { title: 'Accessibility' };

/** Its date is the day of the last whole check; change both together. */
export default function Accessibility() {
  return (
    <Page>
      <h1>Accessibility statement</h1>
      <p className="lead">
        Plumbline aims at the Web Content Accessibility Guidelines (WCAG) 2.2, level AA, on every page and state.
      </p>
      <p>
        Last checked: <time dateTime="2026-11-25">25 November 2026</time>. This is our own assessment; nobody outside
        has audited it.
      </p>
      <h2>What is tested</h2>
      <ul>
        <li>
          axe-core finds no violation on any page or error state, in the light and the dark design, with scripts on and
          off.
        </li>
        <li>The whole way from the start page to the result works with a keyboard alone, with focus visible.</li>
        <li>No page scrolls sideways at 360 and 320 CSS pixels; that is also a wide window at 400 % zoom.</li>
        <li>Every page works with scripts switched off.</li>
        <li>Errors move the focus to a summary that links to each field; saving is announced.</li>
        <li>Every chart has its words or a table beside it, and no state is told by colour alone.</li>
      </ul>
      <h2>Known limits</h2>
      <ul>
        <li>We have not yet tested with people who use assistive technology, nor with a screen reader by hand.</li>
        <li>
          The PDFs carry tags, reading order, headings, table heads and texts for figures, but have no certificate of
          PDF/UA. The same documents can be read as web pages from your result.
        </li>
        <li>Questions and documents are in English only, and the policy draft uses the language of policies.</li>
        <li>The result and the documents are long. Headings and links within the page shorten the way.</li>
        <li>The chart of the plan keeps small lettering on a narrow phone; the table below it says the same.</li>
      </ul>
      <h2>Tell us</h2>
      <p>
        If something here shuts you out, write to whoever gave you this address; they run this server. Say which page,
        what you wanted to do and what you use. What concerns the program itself reaches its authors through the issue
        list of the project.
      </p>
    </Page>
  );
}
