import { roles } from '../bank/bank';

/** What `npm run assess` can be asked for. */
export const assessUsage = `Usage:
  npm run --silent assess -- --blank [--track quick|full|builder|role]   prints an empty answers file (default: full)
                             [--role ${roles.join('|')}]
                                                            whose questions, with --track role
  npm run --silent assess -- FILE --out FOLDER              writes result.json, gap-report.pdf, policy.pdf, policy-card.pdf,
                                                            adoption-decision-record.pdf, clause-ledger.pdf
                                                            and enforcement-kit.zip
                             [--paper a4|letter]            paper of the PDFs (default: a4)
                             [--formats pdf,docx,md,html,xlsx,csv,json]
                                                            what the documents are written as (default: pdf), and whether
                                                            answers, facts, gaps and plan are, as tables
                             [--charts]                     also page 3 alone and each chart, as PNG and SVG
                             [--final]                      no drafts: refused while the policy lacks a value
                                                            or an edit is to be settled
                             [--before RESULT.JSON]         also says what has changed in the policy since, and what of
                                                            it is material
                             [--since EARLIER]              also what moved since that round, as a chapter of the report and
                                                            in result.json: an answers file, or a milestone's folder; given
                                                            again, the way on the pace square holds each
  npm run --silent assess -- FILE --upgrade --out FOLDER    moves the answers to the newest edition: milestone-<edition>/ keeps
                                                            file and result as they were, answers-<edition>.yaml is the new
                                                            file, and everything above is made from it
  npm run --silent assess -- FILE --advisory --out FOLDER   writes advisory-note.pdf: what became known since the file was
                                                            answered, with no answer asked again and no number changed
                             [--on YYYY-MM-DD]              as of that day (default: today)
  npm run --silent assess -- FILE --edit TARGET             prints the lines that edit clause.ID, message.ID or lead.HEADING
  npm run --silent assess -- FILE --pulse FOLDER            writes a pulse for engineers, made from this file's policy: a bank
                                                            (x-pulse), an empty answers file for it and a README
  npm run --silent assess -- --evidence-list --out FOLDER   writes evidence-list.pdf: what to ask each role for
  npm run --silent assess -- --interview-guide --out FOLDER writes interview-guide.pdf: what to ask each role
                             [--track quick|full]           which questions (default: full)
                             [--facts FILE]                 an answers file whose facts leave questions out
  Each takes    [--extra-bank FOLDER]                       a bank of your own beside the edition; may be given again

A file of the tracks builder and role says what one seat sees, so it gets no level, no policy.pdf and no enforcement-kit.zip.

Exit code 0: done. 2: the file or the command has faults, all named, and nothing was written. 1: anything else.
`;
