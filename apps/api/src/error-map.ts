import { DomainError } from '@claimdesk/core';
import type { ErrorCode, ErrorDetails } from '@claimdesk/core';
import { TRPCError } from '@trpc/server';
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server';
import { ZodError } from 'zod';

/** The one table from the rules that were broken to what the transport says. */
const trpcCodes: Record<ErrorCode, TRPC_ERROR_CODE_KEY> = {
  invalid_input: 'BAD_REQUEST',
  too_large: 'PAYLOAD_TOO_LARGE',
  unauthenticated: 'UNAUTHORIZED',
  forbidden: 'FORBIDDEN',
  not_found: 'NOT_FOUND',
  stale: 'CONFLICT',
  not_allowed_now: 'PRECONDITION_FAILED',
  key_reused: 'UNPROCESSABLE_CONTENT',
  already_exists: 'CONFLICT',
  expired: 'PRECONDITION_FAILED',
  rate_limited: 'TOO_MANY_REQUESTS',
  unavailable: 'SERVICE_UNAVAILABLE',
};

/** What a program reads from `error.data.claimdesk`. `unexpected` is a fault of ours. */
export type ErrorView = { code: ErrorCode | 'unexpected'; requestId: string } & ErrorDetails;

export type DescribedError = {
  trpcCode: TRPC_ERROR_CODE_KEY;
  message: string;
  code: ErrorView['code'];
  details: ErrorDetails;
};

/** Any error as one sentence and a code. Nothing of an unexpected one gets through: its text may hold SQL or a path. */
export function describeError(error: unknown, requestId: string): DescribedError {
  const cause = error instanceof TRPCError ? (error.cause ?? error) : error;
  if (cause instanceof DomainError) return domain(cause.code, cause.message, cause.details);
  if (cause instanceof ZodError) {
    const { message, path } = describeZodError(cause);
    return domain('invalid_input', message, path === '' ? {} : { path });
  }
  if (error instanceof TRPCError) return describeTransportError(error, requestId);
  return unexpected(requestId);
}

/** With the code that the transport should show. */
export function asTrpcError(error: unknown, requestId: string): TRPCError {
  const { trpcCode, message } = describeError(error, requestId);
  if (error instanceof TRPCError && error.code === trpcCode) return error;
  return new TRPCError({ code: trpcCode, message, cause: error instanceof TRPCError ? (error.cause ?? error) : error });
}

function domain(code: ErrorCode, message: string, details: ErrorDetails): DescribedError {
  return { trpcCode: trpcCodes[code], message, code, details };
}

function unexpected(requestId: string): DescribedError {
  return {
    trpcCode: 'INTERNAL_SERVER_ERROR',
    message: `Something went wrong on our side; nothing was saved. Try again, and if it stays, tell your administrator the number ${requestId}.`,
    code: 'unexpected',
    details: {},
  };
}

/** Errors that tRPC itself makes before a procedure runs; their own messages name internals, so ours replace them. */
function describeTransportError({ code, message }: TRPCError, requestId: string): DescribedError {
  if (code === 'BAD_REQUEST' && /batch/i.test(message)) {
    const sentence = 'There are too many calls in one request; send at most 20 together.';
    return { trpcCode: code, message: sentence, code: 'too_large', details: {} };
  }
  switch (code) {
    case 'NOT_FOUND':
      return { trpcCode: code, message: 'There is no such procedure; check its name.', code: 'not_found', details: {} };
    case 'METHOD_NOT_SUPPORTED':
      return {
        trpcCode: code,
        message: 'Call queries with GET and mutations with POST.',
        code: 'invalid_input',
        details: {},
      };
    case 'PARSE_ERROR':
    case 'BAD_REQUEST':
    case 'UNSUPPORTED_MEDIA_TYPE':
      return {
        trpcCode: code,
        message: 'The request could not be read; send its input as JSON.',
        code: 'invalid_input',
        details: {},
      };
    case 'PAYLOAD_TOO_LARGE':
      return {
        trpcCode: code,
        message: 'The request is too large; send less at once.',
        code: 'too_large',
        details: {},
      };
    default:
      return unexpected(requestId);
  }
}

/** The first problem as a sentence, and the dotted path of its field. */
function describeZodError(error: ZodError): { message: string; path: string } {
  const issue = error.issues[0];
  if (issue === undefined) return { message: 'The input is not valid.', path: '' };
  const path = issue.path.map(String).join('.');
  // A message of ours is a whole sentence already; one of zod's is a fragment such as "Invalid email address".
  if (issue.message.endsWith('.')) return { message: issue.message, path };
  const about = path === '' ? 'The input' : `“${path}”`;
  return { message: `${about} is not valid: ${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}.`, path };
}
