import { english } from '../words/en.ts';
import type { Words } from '../words/words.ts';
import { buildReportDocument } from './document/build-report-document.ts';
import type { Block, Cell, Inline } from './document/report-document.ts';
import type { ReportModel } from './report-model.ts';
import { verdictSymbols } from './verdict-symbols.ts';

/** The report as Markdown (CommonMark with the tables of GitHub); what people typed is escaped, so that it stays text. */
export function renderMarkdownReport(
  model: ReportModel,
  hash: string,
  journalHead: string,
  words: Words = english,
): string {
  const report = buildReportDocument(model, hash, journalHead, words);
  const blocks = report.blocks.map((block) => blockText(block)).filter((text) => text !== '');
  return `${blocks.join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'brand':
      return `**${escaped(block.name)}**, ${escaped(block.what)}`;
    case 'heading':
      return `${'#'.repeat(block.level)} ${anchor(block.id)}${escaped(block.text)}`;
    case 'paragraph':
      return inlineText(block.inlines);
    case 'quote':
      return `> ${inlineText(block.inlines)}`;
    case 'facts':
      return block.rows.map(({ name, inlines }) => `- **${escaped(name)}:** ${inlineText(inlines)}`).join('\n');
    case 'list':
      return block.items.map((item, place) => `${block.ordered ? `${place + 1}.` : '-'} ${cellText(item)}`).join('\n');
    case 'table':
      return tableText(block);
    // The table that follows has the numbers; a text has no picture.
    case 'bars':
      return '';
  }
}

function tableText({ columns, rows }: Extract<Block, { kind: 'table' }>): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ label }) => escaped(label))),
    line(columns.map(({ numeric }) => (numeric ? '---:' : '---'))),
    ...rows.map((row) => line(row.map((cell) => cellText(cell)))),
  ].join('\n');
}

function cellText({ inlines, id }: Cell): string {
  return anchor(id) + inlineText(inlines);
}

/** A place that links lead to: Markdown has none of its own. */
function anchor(id: string | undefined): string {
  return id === undefined ? '' : `<a id="${id}"></a>`;
}

function inlineText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => runText(inline)).join('');
}

function runText({ text, strong, mark, href, ref, verdict }: Inline): string {
  const symbol = verdict?.icon ? `${verdictSymbols[verdict.icon]} ` : '';
  const words = escaped(`${symbol}${text}`);
  const styled = (strong ?? mark ?? verdict) === undefined ? words : emphasised(words);
  const target = href === undefined ? ref && `#${ref}` : linkTarget(href);
  return target === undefined ? styled : `[${styled}](${target})`;
}

/** Brackets and slashes would end the address too soon. */
function linkTarget(href: string): string {
  const hex = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  return href.replaceAll(/[()<>\\]/gu, hex);
}

/** Emphasis must not begin or end in white space. */
function emphasised(words: string): string {
  return words.trim() === '' ? words : words.replace(/^(\s*)([\s\S]*?)(\s*)$/u, '$1**$2**$3');
}

/** Brackets as entities: readers differ in how they pair escaped ones. */
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '[': '&#91;', ']': '&#93;' };

/** Every character that could mean something in Markdown or HTML; line breaks become spaces. */
function escaped(text: string): string {
  return text
    .replaceAll(/\s*[\r\n\u2028\u2029]+\s*/gu, ' ')
    .replaceAll(/[\\`*_{}[\]<>#|~&]/gu, (sign) => entities[sign] ?? `\\${sign}`)
    .replace(/^(\s*)(\d+)([.)])/u, '$1$2\\$3')
    .replace(/^(\s*)([-+=])/u, '$1\\$2');
}
