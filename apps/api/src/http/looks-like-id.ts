const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Asked before the database is: PostgreSQL answers a malformed id with an error instead of no row. */
export function looksLikeId(value: string): boolean {
  return uuid.test(value);
}
