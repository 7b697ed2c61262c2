/** What can be archived, by the media type that a site gives it, with the end of its file's name. */
const extensions = new Map([
  ['text/html', 'html'],
  ['application/xhtml+xml', 'xhtml'],
  ['text/plain', 'txt'],
  ['text/csv', 'csv'],
  ['application/json', 'json'],
  ['application/pdf', 'pdf'],
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/webp', 'webp'],
  ['image/gif', 'gif'],
]);

/** `text/html` of `Text/HTML; charset=utf-8`. */
export function mediaTypeOf(contentType: string): string {
  return (contentType.split(';')[0] ?? '').trim().toLowerCase();
}

export function isArchivable(mediaType: string): boolean {
  return extensions.has(mediaType);
}

/** What fact-checks are published in: pages with markup in them, feeds, tables. */
export function isImportable(mediaType: string): boolean {
  return (
    isText(mediaType) || /^application\/(?:[a-z.-]+\+json|ndjson|jsonl|x-ndjson|octet-stream|csv)$/u.test(mediaType)
  );
}

export function extensionOf(mediaType: string): string {
  return extensions.get(mediaType) ?? 'bin';
}

/** Can its words be read? Those of PDFs and pictures are not. */
export function isText(mediaType: string): boolean {
  return /^text\/|^application\/(?:json|xhtml\+xml)$/u.test(mediaType);
}

export function isMarkup(mediaType: string): boolean {
  return mediaType === 'text/html' || mediaType === 'application/xhtml+xml';
}
