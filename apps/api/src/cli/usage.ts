export const usage = `Claimdesk: from an article to checked claims.

Usage
  claimdesk extract FILE|- [--json|--table]   print the claims of a text (.txt, .md or standard input)
  claimdesk extract FILE|- --explain          print how they were found, stage by stage (--json: as data)
  claimdesk stage NAME                        run one stage of the engine: objects in on standard input, one a
                                              line, answers out; "claimdesk stage" lists the names
  claimdesk import FILE|URL|- [--dry-run] [--workspace ID]
                                              bring in fact-checks of others: ClaimReview in pages, JSON-LD, DataFeeds,
                                              or a claims.csv of ours; each is printed as a line of JSON, and every
                                              repair on standard error; --dry-run writes nothing
  claimdesk serve                             start the server; settings come from the environment
  claimdesk export FORMAT [--saved NAME] [filters] [--out FILE]
                                              make a report and write it to a file or to standard output; FORMAT is
                                              html, md, pdf, docx, xlsx, claims.csv, reviews.csv, evidence.csv or
                                              claimreview.json. Filters: --article ID, --topic NAME, --state STATE
                                              (may come again), --verdict VERDICT, --reviewer ID, and
                                              --decided, --published or --added FROM..TO (days, either may be missing);
                                              --workspace ID where there are several
  claimdesk export-corrections [--workspace ID] [--since DATE]
                                              print what people corrected, as lines to train on
  claimdesk migrate                           bring the database to this version and stop
  claimdesk verify [--since SEQ:HASH]         check that the journal is whole; SEQ:HASH is a head noted earlier
  claimdesk verify FILE                       say whether a file is what was exported, and of which publications
  claimdesk backup [--workspace ID] FILE      write a whole workspace into one file, for another server or for safety
  claimdesk restore FILE                      bring it into a database that does not have it, all of it or nothing
  claimdesk user link EMAIL                   print a link by which a member who has no password sets one
  claimdesk --help | --version

extract prints a table on a terminal and JSON elsewhere.
Exit codes: 0 done, 1 refused (one sentence on standard error), 2 wrong usage.
`;

/** The words on the command line do not make a command: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The command is right but cannot be done; the message is one sentence for a person: exit code 1. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}
