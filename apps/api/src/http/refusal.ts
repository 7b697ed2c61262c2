import { TRPCError, type TRPC_ERROR_CODE_KEY } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { describeError, type ErrorView } from '../error-map.ts';

const statuses = {
  403: ['FORBIDDEN', 'forbidden'],
  404: ['NOT_FOUND', 'not_found'],
  405: ['METHOD_NOT_SUPPORTED', 'invalid_input'],
  413: ['PAYLOAD_TOO_LARGE', 'too_large'],
  415: ['UNSUPPORTED_MEDIA_TYPE', 'invalid_input'],
  421: ['FORBIDDEN', 'forbidden'],
} as const satisfies Record<number, readonly [TRPC_ERROR_CODE_KEY, ErrorView['code']]>;

/** JSON-RPC's number for "the server refuses", which tRPC's clients expect beside our own code. */
const RPC_CODE = -32_600;

/** A refusal before or beside tRPC, in the shape that its clients read. */
export function refusal(status: keyof typeof statuses, message: string): Response {
  const [code, claimdesk] = statuses[status];
  return answer(status, code, claimdesk, message);
}

/** An error of an address beside tRPC, by the table that its procedures answer by. */
export function errorRefusal(error: unknown, requestId: string): Response {
  const { trpcCode, code, message } = describeError(error, requestId);
  return answer(getHTTPStatusCodeFromError(new TRPCError({ code: trpcCode })), trpcCode, code, message);
}

function answer(status: number, code: TRPC_ERROR_CODE_KEY, claimdesk: ErrorView['code'], message: string): Response {
  const data = { code, httpStatus: status, claimdesk: { code: claimdesk } };
  return Response.json({ error: { message, code: RPC_CODE, data } }, { status });
}
