import { describe, expect, it } from 'vitest';
import { readTextFile } from './read-text-file.ts';

function file(name: string, content: string | Uint8Array<ArrayBuffer>): File {
  return new File([content], name);
}

describe('readTextFile', () => {
  it('reads text, with its byte order mark and its line ends', async () => {
    const read = await readTextFile(file('a.TXT', '\uFEFFHello\r\nworld'));
    expect(read).toEqual({ ok: true, name: 'a.TXT', text: '\uFEFFHello\r\nworld' });
  });

  it('replaces what is not UTF-8 instead of failing', async () => {
    const read = await readTextFile(file('a.md', new Uint8Array([0x61, 0xff, 0x62])));
    expect(read.ok && read.text).toBe('a\uFFFDb');
  });

  it('refuses other kinds of files, also under a text name', async () => {
    expect((await readTextFile(file('a.pdf', 'x'))).ok).toBe(false);
    expect((await readTextFile(file('a.txt', '%PDF-1.7 and so on'))).ok).toBe(false);
    expect((await readTextFile(file('a.txt', new Uint8Array([0xff, 0xfe, 0x61, 0, 0x62, 0])))).ok).toBe(false);
    expect((await readTextFile(file('a.txt', ' \n 12 '))).ok).toBe(false);
  });

  it('refuses more than 5 MB without reading it', async () => {
    const huge = { name: 'a.txt', size: 5_000_001, arrayBuffer: () => Promise.reject(new Error('was read')) };
    expect((await readTextFile(huge)).ok).toBe(false);
  });
});
