/** Why a page could not be had, in words for whoever asked for it. */
export const fetchProblems = {
  bad_address: 'Only http and https addresses without a password in them can be archived. Correct the address.',
  bad_port: 'Only the usual ports, 80 and 443, are asked. Your administrator can allow others.',
  // One sentence for both: whether a name is known inside a network is nobody's business outside of it.
  not_public: 'There is no public site at this address. Check how it is written.',
  no_connection: 'The site cannot be reached at the moment. Try again later.',
  bad_certificate:
    'The site’s certificate is not valid, so nobody can say whose page this is. Try again later, or upload what you trust as a PDF.',
  too_slow: 'The site took too long to answer. Try again later.',
  too_large: 'The page is larger than 10 MB, the most that is archived. Upload the part that matters as a file.',
  bad_type: 'What is at this address is no page, text, PDF or picture. Upload it as a file if it is evidence.',
  too_many_redirects:
    'The address was forwarded more than five times, perhaps in a circle. Use the address that your browser ends at.',
  insecure_redirect:
    'The site forwards from https to http, where anybody on the way could change the page. Look for an https address of it.',
  bad_answer: 'The site’s answer breaks off or cannot be read. Try again later.',
  missing: 'The site says that there is no such page any more. Look for where it moved, or for another source.',
  refused: 'The site does not give this page to programs. Save it in your browser and upload it as a PDF.',
  site_error: 'The site answered with an error of its own. Try again later.',
} as const;
export type FetchProblemCode = keyof typeof fetchProblems;

export class FetchProblem extends Error {
  override readonly name = 'FetchProblem';
  readonly code: FetchProblemCode;
  /** Of the site's answer, when it gave one. */
  readonly status: number | null;

  constructor(code: FetchProblemCode, options: { status?: number; cause?: unknown } = {}) {
    super(fetchProblems[code], { cause: options.cause });
    this.code = code;
    this.status = options.status ?? null;
  }
}
