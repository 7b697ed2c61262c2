import { DomainError, type SourceType, type Stance } from '@claimdesk/core';
import type { EvidenceFields } from '@claimdesk/db';

type Loose = string | null | undefined;
export type EvidenceInput = {
  url?: Loose;
  citation?: Loose;
  title?: Loose;
  publisher?: Loose;
  published?: Loose;
  accessed?: Loose;
  quote?: Loose;
  locator?: Loose;
  note?: Loose;
  /** An uploaded file, instead of an address and a citation. */
  fileId?: Loose;
  /** The piece of evidence that this one is copied from. */
  reusedFrom?: Loose;
  stance: Stance;
  sourceType?: SourceType | null | undefined;
};

/** Empty fields are absent ones; something has to say where the evidence can be found. */
export function evidenceFields(
  input: EvidenceInput,
  { file, reusedFrom }: Pick<EvidenceFields, 'file' | 'reusedFrom'>,
): EvidenceFields {
  const { url, citation, title, publisher, published, accessed, quote, locator, note, stance, sourceType } = input;
  if (!url && !citation && file === null) {
    const sentence = 'Say where the evidence is: give its address or a citation, or upload a file.';
    throw new DomainError('invalid_input', sentence, { path: 'url' });
  }
  if ((url || citation) && file !== null) {
    const sentence = 'A file stands for itself: take out the address or citation, or the file.';
    throw new DomainError('invalid_input', sentence, { path: 'url' });
  }
  return {
    url: url || null,
    citation: citation || null,
    title: title || null,
    publisher: publisher || null,
    published: published || null,
    accessed: accessed || null,
    quote: quote || null,
    locator: locator || null,
    note: note || null,
    stance,
    sourceType: sourceType ?? null,
    file,
    reusedFrom,
  };
}
