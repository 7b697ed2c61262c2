import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from './file-name.ts';

describe('safeFileName', () => {
  it.each([
    ['Report 2024.pdf', 'Report 2024.pdf'],
    ['Überschwemmung.PDF', 'Überschwemmung.pdf'],
    ['../../../etc/passwd', 'passwd.pdf'],
    ['..\\..\\windows\\system32\\x.pdf', 'x.pdf'],
    ['C:\\fakepath\\a.pdf', 'a.pdf'],
    ['..', 'file.pdf'],
    ['', 'file.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['invoice.exe', 'invoice.exe.pdf'],
    ['picture.svg', 'picture.svg.pdf'],
    ['a\u0000b\r\nSet-Cookie: x.pdf', 'abSet-Cookie x.pdf'],
    ['gpj\u202Efdp.exe', 'gpjfdp.exe.pdf'],
    ['con.pdf', '_con.pdf'],
    ['a"; filename="b.pdf', 'a; filename=b.pdf'],
    ['x.pdf. . .', 'x.pdf'],
    ['.pdf', 'pdf.pdf'],
    [`${'a'.repeat(300)}.pdf`, `${'a'.repeat(100)}.pdf`],
  ])('of %j is %j', (given, name) => {
    expect(safeFileName(given, 'pdf')).toBe(name);
  });

  it('keeps an extension that is true and adds one that is not', () => {
    expect(safeFileName('a.jpeg', 'jpeg')).toBe('a.jpeg');
    expect(safeFileName('a.png', 'jpeg')).toBe('a.png.jpg');
  });

  it('is a plain name for anything, and its own name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        const name = safeFileName(given, 'png');
        expect(name).toMatch(/^[^/\\<>:"|?*\p{Cc}\p{Cf}.][^/\\<>:"|?*\p{Cc}\p{Cf}]*\.png$/u);
        expect(safeFileName(name, 'png')).toBe(name);
      }),
    );
  });
});
