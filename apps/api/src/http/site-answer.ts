import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { sitePolicy } from './content-policy.ts';
import { chooseEncoding, pack, type Packed } from './packed.ts';
import { inertPolicy } from './security-headers.ts';

/** A correction or retraction holds from the moment it is made: kept copies are asked for again each time. */
const CHECKED = 'public, no-cache';
/** For addresses whose bytes never change. */
const FOR_EVER = 'public, max-age=31536000, immutable';

const types = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  jsonFeed: 'application/feed+json; charset=utf-8',
  jsonLd: 'application/ld+json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  text: 'text/plain; charset=utf-8',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
} as const;
export type SiteType = keyof typeof types;

/**
 * Pages begin with their own fonts or, where these are late, stay with the reader's: nothing jumps. In a header, not in
 * the page, as the bytes of a kept version never change.
 */
const fontLinks = ['inter-latin-wght-normal', 'source-serif-4-latin-opsz-normal', 'source-serif-4-latin-wght-normal']
  .map((font) => `</fonts/${font}.woff2>; rel="preload"; as="font"; type="font/woff2"; crossorigin`)
  .join(', ');

const pictures = new Set<SiteType>(['png', 'jpeg', 'webp']);
/** What programs on other sites may read. */
const openTypes = new Set<SiteType>(['atom', 'jsonFeed', 'jsonLd']);

type AnswerOptions = {
  status?: 200 | 404 | 410;
  forEver?: boolean;
  headers?: Record<string, string>;
};

/** The bytes in the encoding that was asked for, each with a strong tag of its own; 304 for whoever has them. */
export async function siteAnswer(
  c: Context<{ Bindings: HttpBindings }>,
  content: Packed,
  type: SiteType,
  { status = 200, forEver = false, headers: further }: AnswerOptions = {},
): Promise<Response> {
  // Node's own headers: to make those of a Request costs more than the rest of this function.
  const { headers: asked } = c.env.incoming;
  const encoding = pictures.has(type) ? null : chooseEncoding(asked['accept-encoding']?.toString());
  const etag = `"${content.hash}${encoding === null ? '' : `-${encoding}`}"`;
  const headers: Record<string, string> = {
    ...headersOf(type, etag),
    'cache-control': forEver ? FOR_EVER : CHECKED,
    vary: 'accept-encoding',
    ...further,
    ...(type === 'html' && { link: further?.['link'] === undefined ? fontLinks : `${fontLinks}, ${further['link']}` }),
  };
  if (status === 200 && holdsTag(asked['if-none-match'], etag)) return new Response(null, { status: 304, headers });
  if (encoding === null) return new Response(content.bytes, { status, headers });
  headers['content-encoding'] = encoding;
  return new Response(await pack(content, encoding), { status, headers });
}

/**
 * What may be too long to hold, as it is read. `tag` tells whether anything changed: a weak one, as nobody has read the
 * bytes before they are sent.
 */
export function siteStream(
  c: Context<{ Bindings: HttpBindings }>,
  pieces: AsyncIterable<string>,
  type: SiteType,
  tag: string,
): Response {
  const etag = `W/"${tag}"`;
  const headers = { ...headersOf(type, etag), 'cache-control': CHECKED };
  if (holdsTag(c.env.incoming.headers['if-none-match'], etag)) return new Response(null, { status: 304, headers });
  return new Response(ReadableStream.from(pieces).pipeThrough(new TextEncoderStream()), { headers });
}

function headersOf(type: SiteType, etag: string): Record<string, string> {
  return {
    'content-type': types[type],
    'content-security-policy': type === 'html' ? sitePolicy : inertPolicy,
    etag,
    ...(openTypes.has(type) && { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }),
  };
}

/** RFC 9110, 13.1.2: a list of tags, or any; compared weakly. */
function holdsTag(held: string | undefined, etag: string): boolean {
  if (held === undefined) return false;
  const plain = etag.replace(/^W\//, '');
  return held.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === plain);
}
