import { describe, expect, it } from 'vitest';
import { readableAddress } from './readable-address.ts';

describe('readableAddress', () => {
  it('reads well and leads to the same place', () => {
    expect(readableAddress('https://www.courier.example/flood-wall/?a=1')).toEqual({
      href: 'https://www.courier.example/flood-wall/?a=1',
      words: 'courier.example/flood-wall',
    });
  });

  it('makes no link of anything but http and https', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'ftp://a.example/', 'not an address', '', null]) {
      expect(readableAddress(url)).toBeNull();
    }
  });
});
