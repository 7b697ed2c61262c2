import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildReportModel, claimRows, type ReportInput } from '@claimdesk/core';
import { sampleLogos } from '@claimdesk/core/testing/sample-logos';
import { sampleHash, sampleInput, sampleNewsroom, withFirstClaim } from '@claimdesk/core/testing/sample-report';
import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { renderDocxReport } from './docx/render-docx-report.ts';
import { renderXlsxReport } from './render-xlsx-report.ts';

const docx = (input: ReportInput = sampleInput) => renderDocxReport(buildReportModel(input), sampleHash, '12:abc');
const xlsx = (input: ReportInput = sampleInput) => renderXlsxReport(buildReportModel(input), sampleHash, '12:abc');
const ofNewsroom = { ...sampleInput, workspace: { ...sampleInput.workspace, newsroom: sampleNewsroom } };
const part = (bytes: Buffer, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));

/** The text of a document as LibreOffice lays it out. */
async function asOfficeReadsIt(bytes: Buffer): Promise<{ text: string; links: string[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'claimdesk-office-'));
  try {
    await writeFile(join(folder, 'report.docx'), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await promisify(execFile)(office ?? '', [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'report.docx'),
    ]);
    const pdf = await getDocument({ data: new Uint8Array(await readFile(join(folder, 'report.pdf'))), verbosity: 0 })
      .promise;
    let text = '';
    const links: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      text += (await page.getTextContent()).items.map((item) => ('str' in item ? `${item.str} ` : '')).join('');
      for (const { url } of await page.getAnnotations()) if (url) links.push(url);
    }
    return { text: text.replaceAll(/\s+/gu, ' '), links };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('the Word report', () => {
  it('has headings, tables with heads, links, a language and words for its pictures', async () => {
    const bytes = await docx();
    const text = part(bytes, 'word/document.xml');
    for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3', 'TableHead'])
      expect(text).toContain(`w:val="${style}"`);
    expect(text).toContain('<w:tblHeader/>');
    for (const words of ['Mixed 1', 'Not decided 1']) expect(text).toContain(`descr="${words}"`);
    expect(part(bytes, 'word/styles.xml')).toContain('<w:lang w:val="en"/>');
    const anchors = [...text.matchAll(/w:anchor="([^"]+)"/gu)].map(([, name]) => name);
    expect(anchors).toContain('claim-1-e2');
    for (const anchor of anchors) expect(text).toContain(`w:name="${anchor}"`);
    expect(part(bytes, 'word/_rels/document.xml.rels')).toContain('Target="https://example.org/register"');
  });

  it('says who publishes it: name, logo with a text, policies and contact', async () => {
    const make = () => renderDocxReport(buildReportModel(ofNewsroom), sampleHash, '12:abc', { logo: sampleLogos.jpeg });
    const bytes = await make();
    const text = part(bytes, 'word/document.xml');
    for (const words of ['Checks what is said', 'Our principles', 'Write to us when', 'Corrections and contact']) {
      expect(text).toContain(words);
    }
    expect(text).toContain('descr="The Oster Valley Desk"');
    expect(part(bytes, 'word/styles.xml')).toContain('w:color="005d57"');
    expect(part(bytes, 'word/_rels/document.xml.rels')).toContain('Target="mailto:desk@desk.example"');
    expect((await make()).equals(bytes)).toBe(true);
  });

  it('has the same bytes each time, in whatever order and zone it is made', async () => {
    const first = await docx();
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Auckland';
    const second = await docx();
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(second.equals(first)).toBe(true);
  });

  it('keeps words that look like its own ids, and takes what XML cannot hold', async () => {
    const typed = 'He said "abcdefghijklmnopqrstuvwxyz" and r:id="abcdefghijklmnopqrstuvwxyz" \u0000\uD800 <b>';
    const text = part(await docx(withFirstClaim(sampleInput, { text: typed })), 'word/document.xml');
    expect(text).toMatch(/He said (?:"|&quot;)abcdefghijklmnopqrstuvwxyz/u);
    expect(text).toContain('&lt;b&gt;');
    expect(text).not.toContain('\u0000');
  });

  it.skipIf(office === undefined)(
    'opens in LibreOffice with its words, sections and links',
    async () => {
      const { text, links } = await asOfficeReadsIt(await docx());
      // Beside its bar and in the table below.
      expect(text.match(/Not decided\s+1\b/gu)).toHaveLength(2);
      for (const words of [
        'Summary',
        'Claims in this report',
        'Dissent from',
        'Sign-off',
        'Sources',
        'behind the wall',
      ]) {
        expect(text).toContain(words);
      }
      expect(links).toContain('https://example.org/register');
    },
    120_000,
  );
});

const sheetOf = async (bytes: Buffer, name: string) =>
  (await readXlsxFile(bytes)).find(({ sheet }) => sheet === name)?.data ?? [];

describe('the Excel report', () => {
  it('gives the cells of the tables back to another reader, numbers as numbers', async () => {
    const rows = await sheetOf(await xlsx(), 'Claims');
    const wanted = [...claimRows(buildReportModel(sampleInput), sampleHash)];
    expect(rows[0]).toEqual(wanted[0]);
    for (const [n, row] of wanted.slice(1).entries()) {
      const cells = row.map((cell) => (cell === '' ? null : Array.isArray(cell) ? JSON.stringify(cell) : cell));
      expect(rows[n + 1]).toEqual(cells);
    }
    expect(await sheetOf(await xlsx(), 'Evidence')).toHaveLength(4);
  });

  it('says on a sheet of its own who publishes it', async () => {
    const rows = await sheetOf(await xlsx(ofNewsroom), 'About');
    expect(rows).toContainEqual(['Published by', 'The Oster Valley Desk']);
    expect(rows).toContainEqual(['Email', 'desk@desk.example']);
    expect(rows).toContainEqual(['Report hash', sampleHash]);
    expect(await sheetOf(await xlsx(), 'About')).toEqual([]);
  });

  it('runs no formula that somebody typed, and says where a text is cut', async () => {
    const bytes = await xlsx(withFirstClaim(sampleInput, { text: '=1+1', claimDate: null, quote: 'x'.repeat(40_000) }));
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
    const [head, first] = await sheetOf(bytes, 'Claims');
    const cell = (name: string) => first?.[head?.indexOf(name) ?? -1];
    expect(cell('claim_text')).toBe('=1+1');
    expect(String(cell('quote'))).toHaveLength(32_767);
    expect(cell('quote')).toMatch(/claims\.csv.* have all of it\)$/u);
  });

  it('has the same bytes each time', async () => {
    expect((await xlsx()).equals(await xlsx())).toBe(true);
  });
});
