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
  stance: Stance;
  sourceType?: SourceType | null | undefined;
};

/** Empty fields are absent ones; something has to say where the evidence can be found. */
export function evidenceFields(input: EvidenceInput): EvidenceFields {
  const { url, citation, title, publisher, published, accessed, quote, locator, note, stance, sourceType } = input;
  if (!url && !citation) {
    throw new DomainError('invalid_input', 'Say where the evidence is: give its address or a citation.', {
      path: 'url',
    });
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
  };
}
