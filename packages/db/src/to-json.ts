/**
 * JSON for a jsonb column, always as a string: pg would write a JavaScript array as a PostgreSQL array. jsonb refuses
 * U+0000 and lone surrogates, so each becomes U+FFFD, as in canonical text.
 */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'string' ? inner.toWellFormed().replaceAll('\u0000', '\uFFFD') : inner,
  );
}
