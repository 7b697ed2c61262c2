import { DomainError } from './errors.ts';

/**
 * JSON Canonicalization Scheme (RFC 8785): no white space, keys sorted by UTF-16 code units, numbers and strings as
 * ECMAScript writes them. A property that is `undefined` is left out, as in `JSON.stringify`. Throws `invalid_input`
 * for what has no canonical form: NaN, infinities, lone surrogates, functions, dates and other class instances.
 */
export function canonicalJson(value: unknown): string {
  if (isCanonical(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return arrayOf(value);
  if (isPlain(value)) return objectOf(value);
  throw noForm(value);
}

/** What `JSON.stringify` writes in its canonical form as it is: on claims of a report it took a half to a quarter of the time. */
function isCanonical(value: unknown): boolean {
  switch (typeof value) {
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value);
    case 'string':
      return value.isWellFormed();
    case 'object':
      if (value === null) return true;
      if (Array.isArray(value)) return areCanonical(value);
      return isPlain(value) && hasCanonicalFields(value);
    default:
      return false;
  }
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const proto: unknown = Object.getPrototypeOf(value);
  return proto === Object.prototype || proto === null;
}

/** Not `every`, which would leave out the holes. */
function areCanonical(items: readonly unknown[]): boolean {
  for (const item of items) if (!isCanonical(item)) return false;
  return true;
}

function hasCanonicalFields(fields: Record<string, unknown>): boolean {
  const keys = Object.keys(fields);
  for (let index = 1; index < keys.length; index += 1) if (keys[index - 1]! > keys[index]!) return false;
  return keys.every((key) => key.isWellFormed() && (fields[key] === undefined || isCanonical(fields[key])));
}

function arrayOf(items: readonly unknown[]): string {
  return `[${Array.from(items, (item) => canonicalJson(item)).join(',')}]`;
}

function objectOf(fields: Record<string, unknown>): string {
  const texts: string[] = [];
  for (const key of Object.keys(fields).sort()) {
    if (fields[key] !== undefined) texts.push(`${canonicalJson(key)}:${canonicalJson(fields[key])}`);
  }
  return `{${texts.join(',')}}`;
}

function noForm(value: unknown): DomainError {
  const what = nameOf(value);
  return new DomainError('invalid_input', `This holds ${what}, which cannot be stored or hashed. Remove it.`);
}

function nameOf(value: unknown): string {
  switch (typeof value) {
    case 'number':
      return 'a number that is not finite';
    case 'string':
      return 'text with half a character (a lone surrogate)';
    case 'object':
      return 'an object of a class';
    default:
      return typeof value;
  }
}
