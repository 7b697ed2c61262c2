import type { ReportModel, Words } from '@claimdesk/core';
import type { SheetData } from 'write-excel-file/node';

type Sheet = { sheet: string; data: SheetData; columns: { width: number }[] };

/** Names and what they are: who publishes, by what rules, and by which hashes the file can be told. */
export function aboutSheet(
  { workspace, title, watermark, schemaVersion }: ReportModel,
  hash: string,
  journalHead: string,
  words: Words,
): Sheet[] {
  const { name, newsroom } = workspace;
  // Reports from before newsrooms said anything of themselves are as they were.
  if (newsroom === undefined) return [];
  const { about } = words;
  const rows: [string, string | null][] = [
    [about.title, title],
    [about.publisher, name],
    [about.description, newsroom.description],
    [about.site, newsroom.url],
    [about.state, watermark],
    [about.correctionsPolicy, joined(newsroom.correctionsText, newsroom.correctionsUrl)],
    [about.principles, joined(newsroom.principlesText, newsroom.principlesUrl)],
    [words.licence, newsroom.licenceUrl ?? null],
    [words.email, newsroom.contactEmail],
    [words.contactPage, newsroom.contactUrl],
    [words.elsewhere, joined(...newsroom.sameAs)],
    [words.reportHash, hash],
    [about.auditLog, journalHead],
    [about.schemaVersion, String(schemaVersion)],
  ];
  const data = rows.flatMap(([label, value]): SheetData =>
    value === null
      ? []
      : [
          [
            { value: label, type: String, fontWeight: 'bold', alignVertical: 'top' },
            { value, type: String, wrap: true },
          ],
        ],
  );
  return [{ sheet: words.sheets.about, data, columns: [{ width: 24 }, { width: 90 }] }];
}

function joined(...parts: (string | null)[]): string | null {
  const given = parts.filter((part) => part !== null);
  return given.length === 0 ? null : given.join('\n');
}
