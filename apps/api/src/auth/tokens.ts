import { createHash, randomBytes } from 'node:crypto';

const API_KEY_PREFIX = 'cdk_';
/** 256 bits: nobody guesses one, so a fast hash keeps it safe at rest. */
const TOKEN_BYTES = 32;

export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

export function newApiKey(): string {
  return API_KEY_PREFIX + newToken();
}

/** What the database keeps of a secret. */
export function hashToken(token: string): Uint8Array {
  return new Uint8Array(createHash('sha256').update(token).digest());
}

/** The few characters by which a person recognises a key in a list. */
export function recognisablePart(apiKey: string): string {
  return apiKey.slice(0, API_KEY_PREFIX.length + 6);
}

export function looksLikeApiKey(value: string): boolean {
  return value.startsWith(API_KEY_PREFIX) && value.length <= 100;
}
