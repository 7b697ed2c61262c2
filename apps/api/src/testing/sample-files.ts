import type { FileType } from '@claimdesk/core';

const ofBase64 = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const ofText = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** The smallest whole file of each kind: pictures of one point, a page of nothing. */
export const sampleFiles: Record<FileType, Uint8Array> = {
  pdf: ofText(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  ),
  png: ofBase64('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  jpeg: ofBase64(
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////' +
      '////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  ),
  webp: ofBase64('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=='),
  gif: ofBase64('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'),
};

/** A whole picture of one point in one of 256 shades: each shade is other bytes of the same length. */
export function pictureOf(shade: number): Uint8Array {
  const picture = sampleFiles.gif.slice();
  // The first colour of the palette begins at byte 13.
  picture[13] = shade;
  return picture;
}
