import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { DomainError } from '@claimdesk/core';

/**
 * Argon2id with the OWASP Password Storage Cheat Sheet's parameters (19 MiB, 2 passes, 1 lane). The parameters are kept
 * with each hash in PHC format, so they can rise later.
 */
const MEMORY_KIB = 19_456;
const PASSES = 2;
const LANES = 1;
const TAG_BYTES = 32;

/** Each hash takes 19 MiB and a thread: more than this at once would let strangers use the machine up. */
const MOST_AT_ONCE = 2;
const MOST_WAITING = 64;

let running = 0;
const waiting: Array<() => void> = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= MOST_AT_ONCE) {
    if (waiting.length >= MOST_WAITING) {
      throw new DomainError('rate_limited', 'Many people are signing in just now; try again in a few seconds.', {
        retryAfter: 5,
      });
    }
    // Whoever finishes hands over its place, so `running` does not change.
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

type Parameters = { memory: number; passes: number; parallelism: number; nonce: Buffer; tagLength: number };

function derive(password: string, parameters: Parameters): Promise<Buffer> {
  return inTurn(
    () =>
      new Promise((resolve, reject) => {
        // NFC: the same password typed on another keyboard may come in another composition.
        argon2('argon2id', { message: password.normalize('NFC'), ...parameters }, (error, key) => {
          if (error) reject(error);
          else resolve(key);
        });
      }),
  );
}

/** `$argon2id$v=19$m=..,t=..,p=..$salt$hash`, both in unpadded base64. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const key = await derive(password, {
    memory: MEMORY_KIB,
    passes: PASSES,
    parallelism: LANES,
    nonce,
    tagLength: TAG_BYTES,
  });
  return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${unpadded(nonce)}$${unpadded(key)}`;
}

export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(stored);
  if (!match) throw new Error('a stored password hash is not in PHC format');
  const expected = Buffer.from(match[5]!, 'base64');
  const key = await derive(password, {
    memory: Number(match[1]),
    passes: Number(match[2]),
    parallelism: Number(match[3]),
    nonce: Buffer.from(match[4]!, 'base64'),
    tagLength: expected.length,
  });
  return timingSafeEqual(key, expected);
}

/** The work of a check without a result, so that an unknown email takes as long to refuse as a wrong password. */
export async function spendPasswordCheck(password: string): Promise<void> {
  await derive(password, {
    memory: MEMORY_KIB,
    passes: PASSES,
    parallelism: LANES,
    nonce: Buffer.alloc(16),
    tagLength: TAG_BYTES,
  });
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
