/** What a linter says of one place. */
export type LintFinding = {
  /** Stable, for programs. */
  code: string;
  /** One or two sentences: what is wrong and what to do. */
  message: string;
  /** Where in the model or the markup, dotted. */
  path: string;
};

/** What to do where no editor can have caused it. */
export const tellAdministrator = 'Load the page again; if it stays, tell your administrator.';
