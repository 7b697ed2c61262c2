import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceKey } from './source-key.ts';

const ofUrl = (url: string) => sourceKey({ url, fileHash: null, citation: null });
const ofWords = (citation: string) => sourceKey({ url: null, fileHash: null, citation }).key;

describe('sourceKey', () => {
  it.each([
    ['https://example.org', 'url:example.org'],
    ['http://www.example.org/', 'url:example.org'],
    ['https://EXAMPLE.org:443/a/b/', 'url:example.org/a/b'],
    ['https://example.org:8443/a', 'url:example.org:8443/a'],
    ['https://example.org/A?b=2&a=1#top', 'url:example.org/A?a=1&b=2'],
    ['https://example.org/a?a=2&a=1', 'url:example.org/a?a=2&a=1'],
    ['https://example.org/a?utm_source=x&UTM_Medium=y&fbclid=z', 'url:example.org/a'],
    ['https://example.org/a?id=3&gclid=z&_ga=1', 'url:example.org/a?id=3'],
    ['https://example.org/a?reference=3', 'url:example.org/a?reference=3'],
    ['https://example.org./a', 'url:example.org/a'],
    ['https://m.example.org/a', 'url:m.example.org/a'],
    ['https://münchen.example/stra%C3%9Fe', 'url:xn--mnchen-3ya.example/stra%C3%9Fe'],
  ])('of %s is %s', (url, key) => {
    expect(ofUrl(url).key).toBe(key);
  });

  it('names the site', () => {
    expect(ofUrl('https://www.example.org/a').host).toBe('example.org');
    expect(sourceKey({ url: null, fileHash: null, citation: 'Annex C' }).host).toBeNull();
  });

  it('takes a citation by its words', () => {
    expect(ofWords('  Annex C,\n page 4. ')).toBe('text:annex c, page 4');
    expect(ofWords('Annex C, page 4')).toBe(ofWords('ANNEX C,  page 4'));
    expect(ofWords('Annex C, page 4')).not.toBe(ofWords('Annex C, page 5'));
  });

  it('takes a file by its hash, whatever it is called', () => {
    const fileHash = 'ab'.repeat(32);
    expect(sourceKey({ url: null, fileHash, citation: null })).toEqual({ key: `file:${fileHash}`, host: null });
  });

  it('does not throw at an address that is none', () => {
    expect(ofUrl('https://')).toEqual({ key: 'url:https://', host: null });
  });

  it('is the same for the address that it gives', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const { key } = ofUrl(url);
        expect(ofUrl(`https://${key.slice('url:'.length)}`).key).toBe(key);
        const [page = ''] = url.split('#');
        expect(ofUrl(`${page}${page.includes('?') ? '&' : '?'}utm_source=x#y`).key).toBe(key);
      }),
      { numRuns: 50 },
    );
  });
});
