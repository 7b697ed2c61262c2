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
  if (Array.isArray(value)) return arrayOf(value);
  const proto: unknown = Object.getPrototypeOf(value);
  if (proto !== Object.prototype && proto !== null) throw noForm('an object of a class');
  return objectOf(value as Record<string, unknown>);
}

/** Put together piece by piece: a large export writes hundreds of megabytes this way. */
function arrayOf(items: readonly unknown[]): string {
  let text = '[';
  for (let index = 0; index < items.length; index += 1) {
    text += index === 0 ? canonicalJson(items[index]) : `,${canonicalJson(items[index])}`;
  }
  return `${text}]`;
}

function objectOf(fields: Record<string, unknown>): string {
  let text = '{';
  for (const key of sorted(Object.keys(fields))) {
    const value = fields[key];
    if (value === undefined) continue;
    text += `${text.length === 1 ? '' : ','}${nameOf(key)}:${canonicalJson(value)}`;
  }
  return `${text}}`;
}

/** Of objects of the same kind, which come in their thousands: what they are called by is written once. */
const mostRemembered = 1000;
const names = new Map<string, string>();
const orders = new Map<string, { keys: readonly string[]; sorted: readonly string[] }>();

function nameOf(key: string): string {
  const known = names.get(key);
  if (known !== undefined) return known;
  const name = canonicalJson(key);
  if (names.size < mostRemembered) names.set(key, name);
  return name;
}

function sorted(keys: readonly string[]): readonly string[] {
  if (keys.length < 2) return keys;
  const kind = `${keys.length} ${keys[0]} ${keys.at(-1)}`;
  const known = orders.get(kind);
  if (known?.keys.every((key, index) => key === keys[index])) return known.sorted;
  const order = { keys, sorted: [...keys].sort() };
  if (orders.size < mostRemembered || known !== undefined) orders.set(kind, order);
  return order.sorted;
}

function noForm(what: string): DomainError {
  return new DomainError('invalid_input', `This holds ${what}, which cannot be stored or hashed. Remove it.`);
}
