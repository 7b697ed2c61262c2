import { describe, expect, it } from 'vitest';
import { toProblem } from './problem.ts';

function trpcError(message: string, data?: unknown): Error {
  return Object.assign(new Error(message), { name: 'TRPCClientError', data });
}

describe('toProblem', () => {
  it("passes the server's sentence, code, field and row on", () => {
    const error = trpcError('The claim changed while you wrote.', {
      claimdesk: { code: 'stale', path: 'wording', current: { version: 3 } },
    });
    expect(toProblem(error)).toEqual({
      code: 'stale',
      message: 'The claim changed while you wrote.',
      path: 'wording',
      current: { version: 3 },
      retryAfter: null,
    });
  });

  it('calls a call without an answer offline', () => {
    expect(toProblem(trpcError('Failed to fetch')).code).toBe('offline');
    expect(toProblem(new TypeError('Failed to fetch')).code).toBe('offline');
  });

  it('says nothing technical about the rest', () => {
    const problem = toProblem(new Error('x is not a function'));
    expect(problem.code).toBe('unexpected');
    expect(problem.message).not.toContain('function');
  });
});
