import type { ColumnType } from 'kysely';

/** `timestamptz(3)`: read as an ISO string in UTC with milliseconds on both drivers. */
export type Timestamp = ColumnType<string, string | Date, string | Date>;
export type NullableTimestamp = ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
/** A timestamp that the database fills in when the insert leaves it out. */
export type DefaultedTimestamp = ColumnType<string, string | Date | undefined, string | Date>;

/** Written through `toJson`, because the drivers disagree about arrays; read parsed. */
export type Json<T> = ColumnType<T, string, string>;
export type DefaultedJson<T> = ColumnType<T, string | undefined, string>;
export type NullableJson<T> = ColumnType<T | null, string | null | undefined, string | null>;

/** Never selected: a secret's hash goes in and is compared, nothing reads it back. */
export type Hash = ColumnType<Uint8Array, Uint8Array, Uint8Array>;
export type NullableHash = ColumnType<Uint8Array, Uint8Array | null, Uint8Array | null>;
