import { DomainError } from '@claimdesk/core';

type CursorPart = 'uuid' | 'int' | 'real' | 'time';
export type CursorValue = string | number;

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const timeShape = /^(?!0000)\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const accepts: Record<CursorPart, (value: unknown) => boolean> = {
  uuid: (value) => typeof value === 'string' && uuidShape.test(value),
  int: (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  time: (value) => value === 'infinity' || (typeof value === 'string' && isTime(value)),
  // Four bytes hold neither more nor, but for 0, less.
  real: (value) => value === 0 || (typeof value === 'number' && Math.abs(value) < 1e30 && Math.abs(value) > 1e-30),
};

/** As the database takes it: neither 30 February nor the year 0. */
function isTime(value: string): boolean {
  const time = timeShape.test(value) ? Date.parse(value) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString() === value;
}

/** Where a list goes on: the sort keys of its last row. `order` names the list, so that cursors are not mixed up. */
export function encodeCursor(order: string, values: CursorValue[]): string {
  return Buffer.from(JSON.stringify([order, ...values])).toString('base64url');
}

/** Throws DomainError `invalid_input` for anything that `encodeCursor` did not write for this order and shape. */
export function decodeCursor(cursor: string, order: string, shape: CursorPart[]): CursorValue[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw refused();
  }
  if (!Array.isArray(parsed) || parsed.length !== shape.length + 1 || parsed[0] !== order) throw refused();
  const values: unknown[] = parsed.slice(1);
  if (!shape.every((part, index) => accepts[part](values[index]))) throw refused();
  return values as CursorValue[];
}

/** Splits `limit + 1` rows into a page and the cursor of the next one. */
export function pageOf<Row>(
  rows: Row[],
  limit: number,
  order: string,
  keysOf: (row: Row) => CursorValue[],
): { rows: Row[]; nextCursor: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, nextCursor: rows.length > limit && last ? encodeCursor(order, keysOf(last)) : null };
}

function refused(): DomainError {
  return new DomainError('invalid_input', 'That cursor is not one of ours; start the list again.', { path: 'cursor' });
}
