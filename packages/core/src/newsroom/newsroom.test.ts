import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentContrast, accentGrounds, contrastRatio } from './contrast.ts';
import { HANDLE_SHAPE, handleFromName, handleSchema } from './handle.ts';
import { describeLogo } from './logo.ts';
import { newsroomSchema } from './newsroom.ts';
import { sampleLogos } from './testing/sample-logos.ts';

describe('handleFromName', () => {
  it.each([
    ['The Oster Valley Desk', 'the-oster-valley-desk'],
    ['Das Österreich-Büro!', 'das-osterreich-buro'],
    ['事实', 'newsroom'],
    [' -7- ', 'newsroom'],
    ['x'.repeat(60), 'x'.repeat(40)],
  ])('%s', (name, handle) => {
    expect(handleFromName(name)).toBe(handle);
  });

  it('gives an address that may be one, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (name) => {
        const handle = handleFromName(name);
        expect(handle).toMatch(HANDLE_SHAPE);
        expect(handleSchema.parse(handle)).toBe(handle);
      }),
    );
  });
});

describe('contrast', () => {
  // Ratios as tools for WCAG give them.
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#1d4fc4', '#ffffff', 7.08],
    ['#ff0000', '#000000', 5.25],
  ])('of %s on %s is %d', (one, other, ratio) => {
    expect(contrastRatio(one, other)).toBeCloseTo(ratio, 2);
    expect(contrastRatio(other, one)).toBeCloseTo(ratio, 2);
  });

  it('is told for the ground on which the colour is hardest to read', () => {
    for (const ground of accentGrounds.dark) {
      expect(accentContrast('#8fb2ff', 'dark')).toBeLessThanOrEqual(contrastRatio('#8fb2ff', ground));
    }
  });
});

const bare = {
  handle: 'desk',
  description: '',
  accentLight: '',
  accentDark: null,
  contactEmail: '',
  contactUrl: ' ',
  correctionsText: null,
  correctionsUrl: '',
  principlesText: ' \n',
  principlesUrl: null,
  licenceUrl: '',
  sameAs: [],
};
const problemOf = (change: object): string | undefined =>
  newsroomSchema.safeParse({ ...bare, ...change }).error?.issues[0]?.message;

describe('newsroomSchema', () => {
  it('takes what is empty for nothing said', () => {
    const { handle, sameAs, ...said } = newsroomSchema.parse(bare);
    expect([handle, sameAs]).toEqual(['desk', []]);
    expect(new Set(Object.values(said))).toEqual(new Set([null]));
  });

  it('refuses an accent colour that is hard to read, with the figure', () => {
    expect(problemOf({ accentLight: '#777777' })).toBe(
      'This colour has a contrast of 4.0:1 on the light page, and text needs 4.5:1. Choose a darker one.',
    );
    expect(problemOf({ accentDark: '#1d4fc4' })).toMatch(/contrast of 2\.\d:1 on the dark page.*lighter/u);
    expect(problemOf({ accentLight: '#1d4fc4', accentDark: '#8fb2ff' })).toBeUndefined();
    expect(problemOf({ accentLight: 'blue' })).toContain('six digits');
  });

  it.each([
    [{ correctionsUrl: 'http://example.org/corrections' }, 'https://'],
    [{ principlesUrl: 'javascript:alert(1)' }, 'whole address'],
    [{ contactUrl: 'example.org' }, 'whole address'],
    [{ licenceUrl: 'CC BY' }, 'whole address'],
    [{ sameAs: ['file:///etc/passwd'] }, 'whole address'],
    [{ contactEmail: 'desk' }, 'email'],
    [{ handle: 'Über-uns' }, 'letters a to z'],
    [{ handle: 'a--b' }, 'letters a to z'],
    [{ description: 'x'.repeat(301) }, '300 characters'],
  ])('refuses %o', (change, words) => {
    expect(problemOf(change)).toContain(words);
  });
});

describe('describeLogo', () => {
  it.each([
    ['png', 'png'],
    ['jpeg', 'jpeg'],
    ['webp', 'webp'],
    ['webpLossless', 'webp'],
    ['webpExtended', 'webp'],
  ] as const)('knows %s by its own signs', (name, type) => {
    expect(describeLogo(sampleLogos[name])).toEqual({ type, width: 120, height: 40 });
  });

  it('refuses what is none, what is cut, and what is too large', () => {
    const words = (bytes: Uint8Array) => outcomeOf(bytes, 'message');
    const ofText = (text: string) => new TextEncoder().encode(text);
    expect(words(ofText('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toContain('no PNG, JPEG or WebP');
    expect(words(ofText('GIF89a and so on'))).toContain('no PNG, JPEG or WebP');
    expect(words(sampleLogos.png.subarray(0, 100))).toContain('not complete');
    expect(words(sampleLogos.webp.subarray(0, -20))).toContain('not complete');
    expect(words(new Uint8Array(512_001))).toContain('512 kB');
    const wide = sampleLogos.png.slice();
    new DataView(wide.buffer).setUint32(16, 9000);
    expect(words(wide)).toContain('9000 × 40 pixels');
  });

  it('never breaks on damaged bytes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(sampleLogos)), fc.nat(), fc.nat(255), (logo, at, byte) => {
        const damaged = logo.slice();
        damaged[at % damaged.length] = byte;
        expect(['taken', 'DomainError']).toContain(outcomeOf(damaged));
      }),
    );
  });
});

function outcomeOf(bytes: Uint8Array, told: 'name' | 'message' = 'name'): string {
  try {
    describeLogo(bytes);
    return 'taken';
  } catch (error) {
    return (error as Error)[told];
  }
}
