import type { TRPC_ERROR_CODE_KEY } from '@trpc/server';
import type { ErrorView } from '../error-map.ts';

const statuses = {
  400: ['BAD_REQUEST', 'invalid_input'],
  403: ['FORBIDDEN', 'forbidden'],
  404: ['NOT_FOUND', 'not_found'],
  405: ['METHOD_NOT_SUPPORTED', 'invalid_input'],
  413: ['PAYLOAD_TOO_LARGE', 'too_large'],
  415: ['UNSUPPORTED_MEDIA_TYPE', 'invalid_input'],
  421: ['FORBIDDEN', 'forbidden'],
  500: ['INTERNAL_SERVER_ERROR', 'unexpected'],
  503: ['SERVICE_UNAVAILABLE', 'unavailable'],
} as const satisfies Record<number, readonly [TRPC_ERROR_CODE_KEY, ErrorView['code']]>;

/** JSON-RPC's number for "the server refuses", which tRPC's clients expect beside our own code. */
const RPC_CODE = -32_600;

/** A refusal before or beside tRPC, in the shape that its clients read. */
export function refusal(status: keyof typeof statuses, message: string): Response {
  const [code, claimdesk] = statuses[status];
  const data = { code, httpStatus: status, claimdesk: { code: claimdesk } };
  return Response.json({ error: { message, code: RPC_CODE, data } }, { status });
}
