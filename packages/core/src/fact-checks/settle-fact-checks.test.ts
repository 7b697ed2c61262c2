import { expect, it } from 'vitest';
import { sameCheckKey, settleFactChecks } from './settle-fact-checks.ts';
import { read, review } from './testing/read-one.ts';

const page = 'https://a.example/1';

it('takes each fact-check once and tells of its doubles', () => {
  const { items, log } = settleFactChecks(
    read([
      review({ url: page, author: 'The Desk' }),
      review({ url: page, author: 'the  desk', claimReviewed: 'FARES rose.' }),
      review({ url: page, author: 'The Desk', claimReviewed: 'Fares fell.' }),
      review({ url: 'https://a.example/2', author: 'The Desk' }),
      review({ url: page, author: 'Another' }),
    ]),
  );
  expect(items.map(({ place }) => place)).toEqual(['0', '2', '3', '4']);
  expect(log.at(-1)).toMatchObject({ item: '1', field: '', became: null, why: expect.stringContaining('as 0') });
});

it('takes none that nobody could look up', () => {
  const { items, log } = settleFactChecks(read([review(), review({ url: page }), review({ author: 'The Desk' })]));
  expect(items.map(({ place }) => place)).toEqual(['1', '2']);
  expect(log).toMatchObject([{ item: '0', became: null, why: expect.stringContaining('neither') }]);
});

it('does not take two for one because their parts run together', () => {
  const named = (name: string, claim: string) =>
    sameCheckKey({ url: null, publisher: { name, type: null, role: null, url: null, sameAs: [] }, claim });
  expect(named('a', 'b c')).not.toBe(named('a b', 'c'));
  expect(named('a"', 'b')).not.toBe(named('a', '"b'));
});
