import * as fc from 'fast-check';

/** Values that a field does not expect. */
export const oddValue = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    0,
    -1,
    1e308,
    -1e308,
    9e99,
    true,
    [],
    {},
    [[]],
    [null],
    '\uD800',
    '\u0000x',
    'x'.repeat(20_000),
  ),
  fc.constantFrom<unknown>(
    '1e999',
    '٣',
    '-1',
    '5/5',
    'http://[',
    '//',
    'javascript:1',
    '<b>x',
    '&#x110000;',
    '0000-00-00',
    '2019-13-40',
  ),
  fc.constantFrom<unknown>(
    { '@id': '#a' },
    { '@value': {} },
    { '@type': 'ClaimReview' },
    { '@type': 'ClaimReview', '@id': '#a' },
    { '@type': 7 },
    { name: [] },
  ),
  fc.jsonValue({ maxDepth: 3 }),
);
export const key = fc.constantFrom(
  '@type',
  '@id',
  '@graph',
  '@value',
  'claimReviewed',
  'reviewRating',
  'itemReviewed',
  'author',
  'url',
  'name',
  '__proto__',
  'constructor',
  'toString',
  'item',
  'schema:url',
  '',
);
export const claimReview = fc
  .dictionary(key, oddValue, { maxKeys: 6 })
  .map((fields) => ({ '@type': 'ClaimReview', ...fields, ...('@type' in fields && { '@type': ['ClaimReview'] }) }));

/** A change at the place that the number leads to: replaced, deleted, put in a list or given one more field. */
export const change = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom('replace', 'delete', 'wrap', 'add', 'nest'),
  key,
  value: fc.oneof(oddValue, claimReview),
  levels: fc.integer({ min: 1, max: 120 }),
});
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

export function mutated(document: unknown, changes: readonly Change[]): unknown {
  const root = { document: structuredClone(document) };
  for (const { at, kind, key: field, value: shared, levels } of changes) {
    // The generator hands out the same objects again, which would make circles.
    const value: unknown = structuredClone(shared);
    const places = placesOf(root);
    const { parent, name } = places[at % places.length] ?? { parent: root, name: 'document' };
    const old: unknown = Reflect.get(parent, name);
    const wrapped = Array.from({ length: levels }).reduce<unknown>((inner) => [inner], old);
    if (kind === 'delete') Reflect.deleteProperty(parent, name);
    else if (kind === 'add' && typeof old === 'object' && old !== null) define(old, field, value);
    else define(parent, name, kind === 'replace' ? value : kind === 'wrap' ? [old] : wrapped);
  }
  return root.document;
}

/** As JSON.parse does it: `__proto__` is a name like others. */
function define(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}

function placesOf(root: object): { parent: object; name: string }[] {
  const places: { parent: object; name: string }[] = [];
  const open: object[] = [root];
  for (let parent = open.pop(); parent !== undefined; parent = open.pop()) {
    for (const name of Object.keys(parent)) {
      places.push({ parent, name });
      const child: unknown = Reflect.get(parent, name);
      if (typeof child === 'object' && child !== null) open.push(child);
    }
  }
  return places;
}
