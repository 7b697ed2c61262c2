import { DomainError } from './errors.ts';

/**
 * JSON Canonicalization Scheme (RFC 8785): no white space, keys sorted by UTF-16 code units, numbers and strings as
 * ECMAScript writes them. A property that is `undefined` is left out, as in `JSON.stringify`. Throws `invalid_input`
 * for what has no canonical form: NaN, infinities, lone surrogates, functions, dates and other class instances.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isFinite(value)) throw noForm('a number that is not finite');
      return JSON.stringify(value);
    case 'string':
      if (!value.isWellFormed()) throw noForm('text with half a character (a lone surrogate)');
      return JSON.stringify(value);
    case 'object':
      break;
    default:
      throw noForm(typeof value);
  }
  if (value === null) return 'null';
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
  const proto: unknown = Object.getPrototypeOf(value);
  if (proto !== Object.prototype && proto !== null) throw noForm('an object of a class');
  const fields = value as Record<string, unknown>;
  const members = Object.keys(fields)
    .filter((key) => fields[key] !== undefined)
    .sort()
    .map((key) => `${canonicalJson(key)}:${canonicalJson(fields[key])}`);
  return `{${members.join(',')}}`;
}

function noForm(what: string): DomainError {
  return new DomainError('invalid_input', `This holds ${what}, which cannot be stored or hashed. Remove it.`);
}
