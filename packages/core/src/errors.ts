/**
 * Every broken rule is a `DomainError`: a stable code for programs and one sentence for people that says what
 * happened and what to do. One table in the api maps codes to transport errors.
 */
export const errorCodes = [
  'invalid_input',
  'too_large',
  'unauthenticated',
  'forbidden',
  'not_found',
  /** The caller's expected version is old; `details.current` is the row as this caller may see it. */
  'stale',
  /** A transition that the workflow table does not allow now. */
  'not_allowed_now',
  /** The same idempotency key came with another body. */
  'key_reused',
  'already_exists',
  'expired',
  'rate_limited',
  'unavailable',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export type ErrorDetails = {
  /** Dotted path of the offending input field. */
  path?: string;
  /** The current row, for `stale`. */
  current?: unknown;
  /** Seconds until a retry makes sense, for `rate_limited`. */
  retryAfter?: number;
};

export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }
}
