import { Page } from '../ui/page';
import type { PageHandle } from '../ui/page-title';

export const handle: PageHandle = { title: 'Privacy' };

export default function Privacy() {
  return (
    <Page>
      <h1>What is kept, and for how long</h1>
      <p className="lead">
        What you type stays on this server, is used for your documents alone, and can be deleted by you at any moment.
      </p>
      <h2>What is kept</h2>
      <ul>
        <li>
          The name and date you gave, the facts, the answers and notes, and texts that you edited, each with the time it
          was saved; earlier ones too.
        </li>
        <li>
          A milestone for each round you kept and each time you moved to a newer edition: all of the above as it stood
          then.
        </li>
        <li>Earlier versions of an answer you changed, until everything is deleted.</li>
        <li>A fingerprint of your private link. The link itself is not stored, so nobody can look it up for you.</li>
      </ul>
      <p>
        Documents and scores are not kept; they are made anew from your answers each time. No account, mail address or
        payment is asked for. Whoever runs this server can read its database.
      </p>
      <h2>For how long</h2>
      <p>
        Until you delete it, or until twelve months after your last save. Deleting overwrites the data in the database.
        Copies that the operator made as backups before that end with those backups.
      </p>
      <h2>Cookies</h2>
      <p>
        One for each assessment you open in this browser. It holds the private link, so that the pages open for you and
        for nobody else. Scripts and other sites cannot read it; it ends after thirteen months or when you delete the
        assessment. There are no others, and nothing else is stored in your browser.
      </p>
      <h2>What goes elsewhere</h2>
      <p>
        Nothing. The pages load nothing from third parties: no fonts, no counters, no advertising. The program sends
        nothing out.
      </p>
      <h2>What is logged</h2>
      <p>
        For each request its time, address without the private link, result and duration, to find faults. Nothing that
        you typed is logged.
      </p>
    </Page>
  );
}
