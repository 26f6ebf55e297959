import { BlocksPart } from '../../render/blocks-part';
import type { SeatAnswer, SeatControl, SeatFix, SeatPage } from '../../report/seat/seat-page';
import { Contradictions } from './contradictions';
import { OtherFormats } from './other-formats';
import { Pulses } from './pulses';
import { Words } from './words';

interface SeatResultProps {
  readonly page: SeatPage;
  readonly base: string;
  /** The home page for whoever leads; nothing private is in it. */
  readonly share: string;
}

/** What one seat sees: never a level or a verdict on the organisation. */
export function SeatResult({ page, base, share }: SeatResultProps) {
  const { words } = page;
  return (
    <>
      <p className="kicker">{page.about.join(' · ')}</p>
      <h1>{page.title}</h1>
      <p className="lead">{page.sentences.join(' ')}</p>
      <p className="hint">{words.notCompany}</p>
      <p className="row">
        <a className="button" href={`${base}/download/gap-report.pdf`}>
          {words.document}
        </a>
        <a href={`${base}/gap-report`}>Read it here</a>
        <a href={`${base}/download/result.json`}>Answers as JSON</a>
        <a href={`${base}/download/answers.yaml`}>Answers as a file</a>
      </p>
      <OtherFormats base={base} documents={[['gap-report', words.document]]} />
      <h2>{words.needs}</h2>
      {page.needs.length === 0 ? <p>{words.needsNone}</p> : <Needs needs={page.needs} words={words} />}
      <h2>{words.fixes}</h2>
      {page.fixes.length === 0 ? <p>{words.fixesNone}</p> : <Fixes fixes={page.fixes} words={words} />}
      <h2>{words.answers}</h2>
      <p className="hint">{words.levels}</p>
      {page.domains.map(({ title, rows }) => (
        <section key={title}>
          <h3>{title}</h3>
          <Answers rows={rows} base={base} />
        </section>
      ))}
      {page.pulses.length > 0 && (
        <section aria-labelledby="pulse-title">
          <h2 id="pulse-title">The policy, clause by clause</h2>
          <Pulses base={base} pulses={page.pulses} />
        </section>
      )}
      {page.misfits.rules.length > 0 && (
        <>
          <h2>{page.misfits.title}</h2>
          <Contradictions {...page.misfits} />
        </>
      )}
      <Share share={share} words={words} />
    </>
  );
}

type SeatWords = SeatPage['words'];

function Needs({ needs, words }: { readonly needs: readonly SeatControl[]; readonly words: SeatWords }) {
  return (
    <ul className="controls">
      {needs.map(({ id, prompt, has, needs: needed }) => (
        <li key={id}>
          <p className="control-name">{prompt}</p>
          <p>
            {words.youSee} <Words of={has} />
          </p>
          <p>
            {words.needed} <Words of={needed} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function Fixes({ fixes, words }: { readonly fixes: readonly SeatFix[]; readonly words: SeatWords }) {
  return (
    <>
      <p>{words.fixesIntro}</p>
      <ol className="fixes">
        {fixes.map(({ id, prompt, now, move }) => (
          <li key={id}>
            <p className="control-name">{prompt}</p>
            <p>
              <strong>{words.now}: </strong>
              {now}
            </p>
            <BlocksPart blocks={[move]} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Answers({ rows, base }: { readonly rows: readonly SeatAnswer[]; readonly base: string }) {
  return (
    <dl className="answers">
      {rows.map(({ id, prompt, answer }) => (
        <div key={id}>
          <dt>{prompt}</dt>
          <dd>
            <Words of={answer} />
          </dd>
          <dd className="change">
            <a href={`${base}/q/${id}`}>
              Change<span className="visually-hidden">: {prompt}</span>
            </a>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Share({ share, words }: { readonly share: string; readonly words: SeatWords }) {
  return (
    <section className="card share" aria-labelledby="share">
      <h2 id="share">{words.share}</h2>
      <p>{words.shareText}</p>
      <p>
        <input className="link" type="text" readOnly value={share} aria-label={words.shareLabel} autoComplete="off" />
      </p>
      <p>
        <a href={share}>{words.shareOpen}</a>
      </p>
    </section>
  );
}
