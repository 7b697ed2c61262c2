import { buildReportModel, type ReportInput } from '@claimdesk/core';
import { sampleLogos } from '@claimdesk/core/testing/sample-logos';
import { sampleHash, sampleInput, sampleNewsroom, withFirstClaim } from '@claimdesk/core/testing/sample-report';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { renderPdfReport } from './render-pdf-report.ts';

type Node = { role?: string; alt?: string; type?: string; id?: string; children?: Node[] };
type Read = { pages: number; text: string; nodes: Node[]; links: string[]; pdf: PDFDocumentProxy };

const render = (input: ReportInput = sampleInput) => renderPdfReport(buildReportModel(input), sampleHash, '12:abc');

/** What another reader finds in the file: its text, the tree for screen readers, and where links lead. */
async function read(bytes: Buffer): Promise<Read> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const nodes: Node[] = [];
  const links: string[] = [];
  let text = '';
  const walk = (node: Node | null) => {
    if (node === null) return;
    nodes.push(node);
    for (const child of node.children ?? []) walk(child);
  };
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    text += items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    walk((await page.getStructTree()) as Node | null);
    for (const note of await page.getAnnotations()) links.push(note.url ?? `#${String(note.dest)}`);
  }
  return { pages: pdf.numPages, text: text.replaceAll(/\s+/gu, ' '), nodes, links, pdf };
}

describe('the PDF report', () => {
  it('says who publishes it: name, logo with a text, policies and contact', async () => {
    const newsroom = { ...sampleInput, workspace: { ...sampleInput.workspace, newsroom: sampleNewsroom } };
    const options = { logo: sampleLogos.png };
    const bytes = await renderPdfReport(buildReportModel(newsroom), sampleHash, '12:abc', options);
    const { nodes, text, links } = await read(bytes);
    expect(nodes.filter(({ role }) => role === 'Figure').map(({ alt }) => alt)).toContain('The Oster Valley Desk');
    for (const words of ['Checks what is said', 'Our principles', 'Write to us when', 'Corrections and contact']) {
      expect(text).toContain(words);
    }
    expect(links).toContain('mailto:desk@desk.example');
    expect(links).toContain('https://desk.example/corrections-policy');
  });

  it('is tagged: headings, tables with heads, links and pictures with words are in its tree', async () => {
    const { nodes, pdf } = await read(await render());
    const roles = new Set(nodes.map(({ role }) => role));
    for (const role of [
      'Document',
      'H1',
      'H2',
      'H3',
      'P',
      'BlockQuote',
      'Table',
      'TR',
      'TH',
      'TD',
      'L',
      'LI',
      'Link',
    ]) {
      expect(roles).toContain(role);
    }
    const figure = nodes.find(({ role }) => role === 'Figure');
    expect(figure?.alt).toBe('Bars of the claims by verdict: Mixed 1, Not decided 1.');
    expect(Object.fromEntries((await pdf.getMarkInfo()) as unknown as Map<string, boolean>)).toMatchObject({
      Marked: true,
    });
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: expect.stringContaining('Thousands of homes'), Language: 'en' });
    const outline = (await pdf.getOutline()) ?? [];
    expect(outline.map(({ title }) => title)).toContain('The claims');
  });

  it('says what the report says, and its links lead out and to places inside', async () => {
    const { text, links, pdf } = await read(await render());
    for (const words of [
      'Partly published',
      'most of them behind the wall',
      'Dissent from “Mixed”',
      'Page 1 of',
      sampleHash,
    ]) {
      expect(text.replaceAll(' ', '')).toContain(words.replaceAll(' ', ''));
    }
    expect(links).toContain('https://example.org/register');
    const places = [...((await pdf.getDestinations()) as unknown as Map<string, unknown>).keys()];
    for (const link of links.filter((one) => one.startsWith('#'))) expect(places).toContain(link.slice(1));
    expect(links).toContain('#claim-1-e2');
  });

  it('has the same bytes each time, whatever the zone and language of the machine', async () => {
    const first = await render();
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Auckland';
    process.env['LC_ALL'] = 'tr_TR.UTF-8';
    const second = await render();
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    delete process.env['LC_ALL'];
    expect(second.equals(first)).toBe(true);
  }, 30_000);

  it('takes other scripts, words without end, and a row that is longer than a page', async () => {
    const endless = 'a'.repeat(400);
    const long = Array.from({ length: 900 }, (_, n) => `sentence${n}`).join(' ');
    const [first] = sampleInput.claims;
    const input = withFirstClaim(sampleInput, {
      text: `Ελληνικά и русский, עברית ✓ ${endless}`,
      evidence: (first?.evidence ?? []).map((item) => ({ ...item, quote: long })),
    });
    const { text, pages, nodes } = await read(await render(input));
    expect(pages).toBeGreaterThan(5);
    expect(text).toContain('Ελληνικά');
    expect(text).toContain('русский');
    expect(text.replaceAll(' ', '')).toContain(endless);
    expect(text).toContain('sentence899');
    expect(nodes.some(({ role }) => role === 'TD')).toBe(true);
  });

  it('takes characters whose glyphs cannot be read: they come from another font', async () => {
    const { text } = await read(
      await render(withFirstClaim(sampleInput, { text: 'Zero\u200Bwidth, thin\u2009space.' })),
    );
    expect(text).toMatch(/Zero\s?width, thin space/u);
  });

  it('is a file for a report without claims too', async () => {
    const { text } = await read(await render({ ...sampleInput, claims: [] }));
    expect(text).toContain('No claim of this article was kept.');
  });
});
