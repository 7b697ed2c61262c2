import { z } from 'zod';

/** The newsroom's place on the public site, `/n/HANDLE`: what is typed by hand and read aloud. */
export const HANDLE_SHAPE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const SHORTEST_HANDLE = 2;
const LONGEST_HANDLE = 40;

export const handleSchema = z
  .string()
  .trim()
  .toLowerCase()
  .min(SHORTEST_HANDLE, { error: `Use at least ${SHORTEST_HANDLE} characters for the address.` })
  .max(LONGEST_HANDLE, { error: `Use at most ${LONGEST_HANDLE} characters for the address.` })
  .regex(HANDLE_SHAPE, {
    error: 'Use the letters a to z, digits, and single hyphens between them, as in oster-valley.',
  });

/** For a newsroom whose handle is another's already. The end of a UUIDv7 is random. */
export function ownHandle(handle: string, workspaceId: string): string {
  const end = workspaceId.slice(-12);
  return `${handle.slice(0, LONGEST_HANDLE - end.length - 1).replace(/-$/u, '')}-${end}`;
}

/**
 * A handle for a newsroom that has not chosen one: "Das Österreich-Büro" is `das-osterreich-buro`. A name without a
 * letter of a to z is `newsroom`.
 */
export function handleFromName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, LONGEST_HANDLE)
    .replaceAll(/^-+|-+$/gu, '');
  return plain.length < SHORTEST_HANDLE ? 'newsroom' : plain;
}
