import { UsageError } from './usage.ts';

/** Text as it was written; what it means is checked as for everybody who exports. */
export type ExportArguments = {
  format: string;
  workspaceId: string | null;
  saved: string | null;
  out: string | null;
  selection: Record<string, unknown>;
};

const dateOptions = ['--decided', '--published', '--added'] as const;
const plainOptions: Record<string, string> = {
  '--article': 'articleId',
  '--topic': 'topic',
  '--verdict': 'verdict',
  '--reviewer': 'reviewerId',
};

export function readExportArguments([format, ...words]: string[]): ExportArguments {
  if (format === undefined || format.startsWith('-')) throw new UsageError('Say which format to export: claims.csv.');
  const read: ExportArguments = { format, workspaceId: null, saved: null, out: null, selection: {} };
  const states: string[] = [];
  for (let at = 0; at < words.length; at += 2) {
    const option = words[at] ?? '';
    const value = words[at + 1];
    if (value === undefined) throw new UsageError(`${option} needs a value after it.`);
    const plain = plainOptions[option];
    if (plain !== undefined) read.selection[plain] = value;
    else if (option === '--state') states.push(value);
    else if (option === '--workspace') read.workspaceId = value.toLowerCase();
    else if (option === '--saved') read.saved = value;
    else if (option === '--out') read.out = value;
    else if (dateOptions.some((one) => one === option)) read.selection['dates'] = datesOf(option.slice(2), value);
    else throw new UsageError(`export does not know “${option}”.`);
  }
  if (states.length > 0) read.selection['states'] = states;
  if (read.saved !== null && Object.keys(read.selection).length > 0) {
    throw new UsageError('A saved report has its own filter: leave the filters out, or --saved.');
  }
  return read;
}

function datesOf(of: string, value: string) {
  const match = /^(?<from>\d{4}-\d{2}-\d{2})?\.\.(?<to>\d{4}-\d{2}-\d{2})?$/.exec(value);
  if (match === null)
    throw new UsageError(`Write the days of --${of} as 2026-01-01..2026-03-31; either may be left out.`);
  const { from, to } = match.groups ?? {};
  return { of, ...(from && { from }), ...(to && { to }) };
}
