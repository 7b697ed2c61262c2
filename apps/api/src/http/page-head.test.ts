import { buildReportModel, newsroomStyle, renderHtmlReport, reportStyle } from '@claimdesk/core';
import { sampleInput, sampleNewsroom } from '@claimdesk/core/testing/sample-report';
import { expect, it } from 'vitest';
import { openPage } from './page-head.ts';

async function* inPieces(text: string, length: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text, 'utf8');
  for (let from = 0; from < bytes.length; from += length) {
    yield await Promise.resolve(bytes.subarray(from, from + length));
  }
}

async function open(text: string, length: number) {
  const { styles, pieces } = await openPage(inPieces(text, length));
  const read: Buffer[] = [];
  for await (const piece of pieces) read.push(piece);
  return { styles, text: Buffer.concat(read).toString('utf8') };
}

it('finds the styles of a report, and gives all of it', async () => {
  const workspace = { ...sampleInput.workspace, newsroom: sampleNewsroom };
  const page = renderHtmlReport(buildReportModel({ ...sampleInput, workspace }), 'hash', '0:0');
  for (const length of [997, 1e6])
    expect(await open(page, length)).toEqual({ styles: [reportStyle, newsroomStyle], text: page });
});

it('finds those of another version, and none in what the report says', async () => {
  const page = '<html><head><style>p { color: red; }\n</style></head><body><style>no</style>é</body></html>';
  for (let length = 1; length < page.length; length += 7) {
    expect(await open(page, length)).toEqual({ styles: ['p { color: red; }\n'], text: page });
  }
});
