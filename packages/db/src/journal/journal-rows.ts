import { canonicalJson, confidentialKinds, personalKinds } from '@claimdesk/core';
import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { Tables } from '../schema/tables.ts';
import type { JournalActor } from './append-journal.ts';

/** Kinds, or nouns with a dot at their end, as `kindsOfGroup` of core has them. */
export type KindPatterns = readonly string[];

export type Rows = ExpressionBuilder<Tables, 'journal'>;

/** Rows that were sealed before there were two chains may be confidential by their kind alone. */
export function isOpen(eb: Rows): Expression<SqlBool> {
  return eb.and([eb('confidential', '=', false), eb.not(isOneOf(eb, confidentialKinds))]);
}

/** Rows of the readers, the caller first; what is personal only of the caller. */
export function isOf(eb: Rows, readers: readonly JournalActor[]): Expression<SqlBool> {
  const [self] = readers;
  if (self === undefined) return sql<SqlBool>`false`;
  return eb.and([
    eb('actor', 'in', readers.map(canonicalJson)),
    eb.or([eb('actor', '=', canonicalJson(self)), eb.not(isOneOf(eb, personalKinds))]),
  ]);
}

export function isOneOf(eb: Rows, kinds: KindPatterns): Expression<SqlBool> {
  return eb.or(
    kinds.map((known) => (known.endsWith('.') ? eb('kind', 'like', `${escaped(known)}%`) : eb('kind', '=', known))),
  );
}

/** An underscore stands for any character in a pattern. */
function escaped(text: string): string {
  return text.replaceAll('_', String.raw`\_`);
}
