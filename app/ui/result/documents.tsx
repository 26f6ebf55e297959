import type { ReactNode } from 'react';
import type { ResultPage } from '../../report/page/result-page';
import { OtherFormats } from './other-formats';

interface Props {
  readonly base: string;
  readonly pictures: ResultPage['pictures'];
  readonly hasPulse: boolean;
}

/** Everything that can be downloaded, or read here. */
export function Documents({ base, pictures, hasPulse }: Props) {
  return (
    <ul className="documents">
      <GapReport base={base} />
      <PolicyDraft base={base} />
      <Ledger base={base} />
      <Kit base={base} />
      {hasPulse && <Pulse base={base} />}
      <Slides base={base} pictures={pictures} />
      <Numbers base={base} />
    </ul>
  );
}

interface ItemProps {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

function Item({ title, text, children }: ItemProps) {
  return (
    <li>
      <h3>{title}</h3>
      <span>{text}</span>
      {children}
    </li>
  );
}

type InBase = Pick<Props, 'base'>;

function GapReport({ base }: InBase) {
  return (
    <Item title="Gap report" text="Everything on this page with every answer, the method and the sums.">
      <span className="row">
        <a className="button" href={`${base}/download/gap-report.pdf`}>
          Gap report (PDF)
        </a>
        <a href={`${base}/gap-report`}>Read the report here</a>
      </span>
      <OtherFormats base={base} documents={[['gap-report', 'Gap report']]} />
    </Item>
  );
}

function PolicyDraft({ base }: InBase) {
  return (
    <Item
      title="Policy draft"
      text="Filled from your facts, each clause with who holds it and how a breach is noticed."
    >
      <span className="row">
        <a className="button" href={`${base}/download/policy.pdf`}>
          Policy draft (PDF)
        </a>
        <a href={`${base}/policy`}>Read the policy here</a>
      </span>
      <span className="row">
        <a href={`${base}/download/policy-card.pdf`}>Card for engineers, one page (PDF)</a>
        <a href={`${base}/download/adoption-decision-record.pdf`}>Adoption decision record (PDF)</a>
      </span>
      <OtherFormats base={base} documents={policyPapers} />
    </Item>
  );
}

const policyPapers = [
  ['policy', 'Policy draft'],
  ['policy-card', 'Card for engineers'],
  ['adoption-decision-record', 'Adoption decision record'],
] as const;

function Ledger({ base }: InBase) {
  return (
    <Item
      title="Clause ledger"
      text="Confidential: why each clause is written as it is, and whether it is lived today."
    >
      <span className="row">
        <a className="button" href={`${base}/download/clause-ledger.pdf`}>
          Clause ledger (PDF)
        </a>
        <a href={`${base}/clause-ledger`}>Read the ledger here</a>
      </span>
      <OtherFormats base={base} documents={[['clause-ledger', 'Clause ledger']]} />
    </Item>
  );
}

const kitText =
  'Settings for your tools, code host and platform, made from the same decisions. Each file says where it goes, what it cannot express and when its format was last checked.';

function Kit({ base }: InBase) {
  return (
    <Item title="Enforcement kit" text={kitText}>
      <span className="row">
        <a className="button" href={`${base}/download/enforcement-kit.zip`}>
          Kit (zip)
        </a>
      </span>
    </Item>
  );
}

const pulseText =
  'Once the policy is adopted: six to ten questions for engineers, whether they know its clauses, can follow them and did so the last time. It names neither your organisation nor any answer.';

function Pulse({ base }: InBase) {
  return (
    <Item title="Pulse" text={pulseText}>
      <span className="row">
        <a className="button" href={`${base}/download/pulse.zip`}>
          Pulse (zip)
        </a>
        <a href={`${base}/policy`}>How to ask it, on the policy page</a>
      </span>
    </Item>
  );
}

function Slides({ base, pictures }: Omit<Props, 'hasPulse'>) {
  return (
    <Item title="For slides" text="The report’s third page by itself, and each chart with its title.">
      <span className="row">
        <a className="button" href={`${base}/download/page-3.pdf`}>
          Page 3 (PDF)
        </a>
        <a href={`${base}/download/page-3.png`}>Page 3 (PNG)</a>
        <a href={`${base}/download/page-3.svg`}>Page 3 (SVG)</a>
      </span>
      <details>
        <summary>Each chart</summary>
        <ul>
          {pictures.map(({ id, caption }) => (
            <li key={id}>
              {caption} <a href={`${base}/download/chart-${id}.png`}>PNG</a>{' '}
              <a href={`${base}/download/chart-${id}.svg`}>SVG</a>
            </li>
          ))}
        </ul>
      </details>
    </Item>
  );
}

function Numbers({ base }: InBase) {
  return (
    <Item title="Numbers" text="Everything computed, for machines and for a later check.">
      <span className="row">
        <a href={`${base}/download/result.json`}>Numbers as JSON</a>
        <a href={`${base}/download/answers.yaml`}>Answers as a file</a>
      </span>
      <details>
        <summary>Answers, facts, gaps and plan as tables</summary>
        <ul>
          <li>
            <a href={`${base}/download/tables.xlsx`}>One workbook (XLSX)</a>
          </li>
          <li>
            <a href={`${base}/download/tables.zip`}>A CSV file for each (zip)</a>
          </li>
          <li>
            <a href={`${base}/download/tables.json`}>One JSON file</a>
          </li>
        </ul>
      </details>
    </Item>
  );
}
