/** What a linter says of one place. */
export type LintFinding = {
  /** Stable, for programs. */
  code: string;
  /** What is wrong; rules of the markup say what to do as well. */
  message: string;
  /** Where in the model or the markup, dotted. */
  path: string;
};

/** What to do where no editor can have caused it. */
export const tellAdministrator = 'Load the page again; if it stays, tell your administrator.';
