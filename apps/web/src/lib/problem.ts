import type { ErrorCode } from '@claimdesk/core';

/** What went wrong, ready to be shown: one sentence, and a code to act upon. */
export type Problem = {
  code: ErrorCode | 'unexpected' | 'offline';
  message: string;
  /** Dotted path of the field that the sentence is about. */
  path: string | null;
  /** The current row, when the code is `stale`. */
  current: unknown;
  /** Seconds until a retry makes sense. */
  retryAfter: number | null;
};

const offline = 'The server does not answer. What you wrote is kept here; try again in a moment.';
const unexpected = 'Something went wrong. Load the page again; if it stays, tell your administrator.';

/** Turns whatever a call threw into a problem. The server's own sentence is used where there is one. */
export function toProblem(error: unknown): Problem {
  const data = read(error, 'data');
  const view = read(data, 'claimdesk');
  const code = read(view, 'code');
  if (typeof code === 'string') {
    const path = read(view, 'path');
    const retryAfter = read(view, 'retryAfter');
    return {
      code: code as Problem['code'],
      message: messageOf(error) ?? unexpected,
      path: typeof path === 'string' ? path : null,
      current: read(view, 'current') ?? null,
      retryAfter: typeof retryAfter === 'number' ? retryAfter : null,
    };
  }
  // A call that never got an answer has no data; a proxy's own error page cannot be read as JSON.
  const unreachable = isTrpcError(error) || error instanceof TypeError;
  return { ...blank, code: unreachable ? 'offline' : 'unexpected', message: unreachable ? offline : unexpected };
}

const blank = { path: null, current: null, retryAfter: null };

function read(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && key in value
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

function messageOf(error: unknown): string | null {
  const message = read(error, 'message');
  return typeof message === 'string' && message !== '' ? message : null;
}

function isTrpcError(error: unknown): boolean {
  return error instanceof Error && error.name === 'TRPCClientError';
}

/** The sentence for one field of a form, when the problem is about it. */
export function problemAt(problem: Problem | null, path: string): string | null {
  return problem?.path === path ? problem.message : null;
}
