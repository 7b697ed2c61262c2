import { createHash } from 'node:crypto';

/** For a report in the browser: inline style blocks by their hashes, in a sandbox, and nothing from elsewhere. */
export function reportPolicy(...styles: string[]): string {
  const hashes = styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  return [
    "default-src 'none'",
    `style-src ${hashes.join(' ')}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation',
  ].join('; ');
}

const ofThisServer = ["default-src 'none'", "style-src 'self'", "img-src 'self'", "font-src 'self'", "base-uri 'none'"];

/** Pages of the public site: a style sheet, fonts and a logo from this server, forms that come back to it, no script. */
export const sitePolicy = [
  ...ofThisServer,
  // No script asks for anything; browsers ask for robots.txt in a page's name when they are told to judge it.
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

/** The one page that others may frame. */
export const cardPolicy = [...ofThisServer, "form-action 'none'", 'frame-ancestors *'].join('; ');
