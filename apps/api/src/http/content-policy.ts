import { createHash } from 'node:crypto';

/** Allows one inline style block by its hash, so that nothing else on the page can style or run. */
export function pagePolicy(style: string, options: { sandbox: boolean }): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    'img-src data:',
    // The public page takes the web app's fonts; a report is sandboxed and brings everything itself.
    ...(options.sandbox ? [] : ["font-src 'self'"]),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    ...(options.sandbox
      ? ['sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation']
      : []),
  ].join('; ');
}
