import { DomainError } from '@claimdesk/core';
import type { ReportFormat } from '../../views.ts';

/** Formats that hold a report as a whole: a thread makes them of the whole model, so they take only so many claims. */
export type WholeFormat = 'html' | 'pdf' | 'docx' | 'md' | 'xlsx';
/** Formats that are written claim by claim, at any size. */
export type StreamedFormat = Exclude<ReportFormat, WholeFormat>;

/** Measured: 1,715 claims were laid out as PDF in under 9 s on a quiet machine, and a page of more is of use to nobody. */
const mostWholeClaims = 2000;

const office = 'application/vnd.openxmlformats-officedocument';

type Format = { fileName: string; contentType: string; name: string; whole: boolean };

/** Every file of a report, made from its frozen model. */
export const reportFormats: Record<ReportFormat, Format> = {
  html: { fileName: 'report.html', contentType: 'text/html; charset=utf-8', name: 'web page', whole: true },
  pdf: { fileName: 'report.pdf', contentType: 'application/pdf', name: 'PDF', whole: true },
  docx: {
    fileName: 'report.docx',
    contentType: `${office}.wordprocessingml.document`,
    name: 'Word file',
    whole: true,
  },
  md: { fileName: 'report.md', contentType: 'text/markdown; charset=utf-8', name: 'Markdown file', whole: true },
  xlsx: { fileName: 'report.xlsx', contentType: `${office}.spreadsheetml.sheet`, name: 'Excel file', whole: true },
  'claims.csv': {
    fileName: 'claims.csv',
    contentType: 'text/csv; charset=utf-8',
    name: 'CSV of claims',
    whole: false,
  },
  'reviews.csv': {
    fileName: 'reviews.csv',
    contentType: 'text/csv; charset=utf-8',
    name: 'CSV of reviews',
    whole: false,
  },
  'evidence.csv': {
    fileName: 'evidence.csv',
    contentType: 'text/csv; charset=utf-8',
    name: 'CSV of evidence',
    whole: false,
  },
  'claimreview.json': {
    fileName: 'claimreview.json',
    contentType: 'application/ld+json; charset=utf-8',
    name: 'ClaimReview feed',
    whole: false,
  },
};

export const formatNames = Object.keys(reportFormats) as ReportFormat[];

export function isWhole(format: ReportFormat): format is WholeFormat {
  return reportFormats[format].whole;
}

/** Takes a library and a second or more. */
export function isLaidOut(format: ReportFormat): boolean {
  return format === 'pdf' || format === 'docx' || format === 'xlsx';
}

export function formatOfFile(fileName: string): ReportFormat | null {
  return formatNames.find((format) => reportFormats[format].fileName === fileName) ?? null;
}

/** Why a report of so many claims cannot be this format, and which can; null when it can. */
export function formatRefusal(format: ReportFormat, claims: number): string | null {
  if (!isWhole(format) || claims <= mostWholeClaims) return null;
  return `A ${reportFormats[format].name} holds at most ${number(mostWholeClaims)} claims, and this report has ${number(claims)}. Take the CSV files or the ClaimReview feed, which hold any number, or narrow the report.`;
}

export function requireFormat(format: ReportFormat, claims: number): void {
  const refusal = formatRefusal(format, claims);
  if (refusal !== null) throw new DomainError('too_large', refusal);
}

function number(value: number): string {
  return value.toLocaleString('en');
}
