import type { EvidenceView, FileView, UsedSourceView } from '@claimdesk/api/views';
import type { SourceType, Stance } from '@claimdesk/core';

/** The evidence form as the reviewer fills it in: strings, so that a half-typed address is a valid state. */
export type EvidenceDraft = {
  /** An address or a citation, as typed. */
  source: string;
  title: string;
  publisher: string;
  published: string;
  accessed: string;
  quote: string;
  stance: Stance | null;
  sourceType: SourceType | null;
  locator: string;
  note: string;
  /** An uploaded file; it stands in the place of the address. */
  file: FileView | null;
  /** The earlier piece of evidence that this one is copied from. */
  reusedFrom: string | null;
};

export type EvidenceProblems = Partial<Record<keyof EvidenceDraft, string>>;

export const emptyEvidence: EvidenceDraft = {
  source: '',
  title: '',
  publisher: '',
  published: '',
  accessed: '',
  quote: '',
  stance: null,
  sourceType: null,
  locator: '',
  note: '',
  file: null,
  reusedFrom: null,
};

export const stanceOptions = [
  { value: 'supports', label: 'Supports' },
  { value: 'refutes', label: 'Refutes' },
  { value: 'context', label: 'Context' },
] as const satisfies readonly { value: Stance; label: string }[];

export const sourceTypeOptions = [
  { value: 'primary', label: 'Primary', title: 'The data, the document, the witness' },
  { value: 'secondary', label: 'Secondary', title: 'Somebody writing about it' },
] as const satisfies readonly { value: SourceType; label: string; title: string }[];

/** One field takes an address or a citation: what looks like an address must be one that readers can open. */
export function readSource(typed: string): { url: string } | { citation: string } | { problem: string } {
  const text = typed.trim();
  if (text === '') return { problem: 'Give the address of the source, or a citation such as a book and page.' };
  if (/^www\.\S+$/iu.test(text)) return readSource(`https://${text}`);
  const scheme = /^([a-z][a-z0-9+.-]*):(?=\S)/iu.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined || (/\s/u.test(text) && scheme !== 'javascript')) return { citation: text };
  if (scheme !== 'http' && scheme !== 'https') {
    return {
      problem: `Links start with https:// or http://, and this one starts with ${scheme}:. Paste the web address.`,
    };
  }
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !url.hostname.includes('.') || url.hostname.endsWith('.')) {
    return { problem: 'This address has no complete site name. Copy it again from the browser.' };
  }
  return { url: url.href };
}

const datePattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;

/** A year, a month or a day that exists; returns a sentence when it does not. */
export function dateProblem(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return null;
  const match = datePattern.exec(text);
  if (!match) return 'Write the date like 2025-01-17, or only 2025-01 or 2025.';
  const year = Number(match[1]);
  const month = match[2] === undefined ? 1 : Number(match[2]);
  const day = match[3] === undefined ? 1 : Number(match[3]);
  if (month < 1 || month > 12) return `A year has 12 months: ${match[2]} is not one of them.`;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day < 1 || day > days) return `That month has ${days} days. Write the date like 2025-01-17.`;
  return null;
}

/** What keeps the item from being saved, by field. */
export function evidenceProblems(draft: EvidenceDraft): EvidenceProblems {
  const problems: EvidenceProblems = {};
  const source = readSource(draft.source);
  if (draft.file === null && 'problem' in source) problems.source = source.problem;
  if (draft.stance === null) problems.stance = 'Say whether it supports or refutes the claim, or only gives context.';
  for (const field of ['published', 'accessed'] as const) {
    const date = dateProblem(draft[field]);
    if (date) problems[field] = date;
  }
  return problems;
}

/** An item of the server as the form shows it. */
export function toEvidenceDraft(item: EvidenceView): EvidenceDraft {
  return {
    source: item.url ?? item.citation ?? '',
    title: item.title ?? '',
    publisher: item.publisher ?? '',
    published: item.published ?? '',
    accessed: item.accessed ?? '',
    quote: item.quote ?? '',
    stance: item.stance,
    sourceType: item.sourceType,
    locator: item.locator ?? '',
    note: item.note ?? '',
    file: item.file,
    reusedFrom: item.reusedFrom,
  };
}

/** An earlier source to begin with. What it says for this claim is for the reviewer to find and to judge. */
export function draftFromSource(source: UsedSourceView): EvidenceDraft {
  return {
    ...emptyEvidence,
    source: source.url ?? source.citation ?? '',
    title: source.title ?? '',
    publisher: source.publisher ?? '',
    published: source.published ?? '',
    sourceType: source.sourceType,
    file: source.file,
    reusedFrom: source.evidenceId,
  };
}

/** The form as the server takes it; call it on a draft without problems. */
export function toEvidenceInput(draft: EvidenceDraft, stance: Stance) {
  const source = draft.file === null ? readSource(draft.source) : null;
  const text = (value: string): string | null => value.trim() || null;
  return {
    url: source !== null && 'url' in source ? source.url : null,
    citation: source !== null && 'citation' in source ? source.citation : null,
    title: text(draft.title),
    publisher: text(draft.publisher),
    published: text(draft.published),
    accessed: text(draft.accessed),
    quote: text(draft.quote),
    locator: text(draft.locator),
    note: text(draft.note),
    fileId: draft.file?.id ?? null,
    reusedFrom: draft.reusedFrom,
    stance,
    sourceType: draft.sourceType,
  };
}

/** The field that a refusal of the server is about; null when the form has no such field. */
export function fieldOfPath(path: string | null): keyof EvidenceDraft | null {
  if (path !== null && ['url', 'citation', 'fileId', 'reusedFrom'].includes(path)) return 'source';
  return path !== null && path in emptyEvidence ? (path as keyof EvidenceDraft) : null;
}

export function isEvidenceDraft(stored: unknown): stored is EvidenceDraft {
  if (typeof stored !== 'object' || stored === null) return false;
  return Object.keys(emptyEvidence).every((key) => key in stored);
}
