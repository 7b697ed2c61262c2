import { describe, expect, it } from 'vitest';
import { decodePage } from './decode-page.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');
const html = 'text/html';

describe('decodePage', () => {
  it.each([
    ['a mark before everything else', Buffer.from('\uFEFF<meta charset=latin1>é'), `${html}; charset=latin1`],
    ['the mark of UTF-16', Buffer.from('\uFEFF<meta charset=latin1>é', 'utf16le'), html],
    ['the site before the page', latin('<meta charset=utf-8>é'), `${html}; charset="ISO-8859-1"`],
    ['the page', latin('<!doctype html><meta charset="windows-1252">é'), html],
    [
      'the page in the old way',
      latin(`<META http-equiv=Content-Type content="text/html; charset=iso-8859-15">é`),
      html,
    ],
    ['the page in XML', latin('<?xml version="1.0" encoding="iso-8859-1"?><p>é'), 'application/xhtml+xml'],
    ['the page that cannot know better', Buffer.from('<meta charset=utf-16>é'), html],
    ['what nobody knows as if it were not there', latin('<meta charset=klingon>é'), `${html}; charset=nonsense`],
    ['nobody, in UTF-8', Buffer.from('é'), 'text/plain'],
    ['nobody, in windows-1252', latin('é'), 'text/csv'],
    ['no comment of the page', latin('<!-- <meta charset=utf-8> -->é'), html],
    ['no markup in plain text', latin('<meta charset=utf-8>é'), 'text/plain'],
  ])('believes %s', (_what, bytes, contentType) => {
    expect(decodePage(bytes, contentType)).toMatch(/^[^\uFFFD\uFEFF]*é$/u);
  });

  it('reads other alphabets', () => {
    const bytes = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
    expect(decodePage(bytes, `${html};charset=windows-1251`)).toBe('Привет');
    expect(decodePage(Buffer.from([0x93, 0xfa, 0x96, 0x7b]), `${html};charset=Shift_JIS`)).toBe('日本');
  });
});
