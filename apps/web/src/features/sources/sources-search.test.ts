import { expect, it } from 'vitest';
import { readSourcesSearch } from './sources-search.ts';

it('reads the filters of an address and leaves out what makes no sense', () => {
  const search = { search: 'register', host: 'example.org', stance: 'refutes', kind: 'primary', order: 'newest' };
  expect(readSourcesSearch(search)).toEqual(search);
  expect(readSourcesSearch({ search: '', host: 3, stance: 'x', kind: null, order: 'most_used' })).toEqual({});
});
