import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { chooseEncoding, pack, toPacked, type Packed } from './packed.ts';
import { appPolicy, inertPolicy, workerPolicy } from './security-headers.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.bin': 'application/octet-stream',
};
/** Scripts that run in a worker of their own: their answer's policy is what the worker lives under. */
const WORKER = /^\/assets\/[\w.]+-worker-[\w-]+\.js$/;
const compressible = new Set(['.js', '.css', '.svg', '.json', '.webmanifest', '.txt', '.html', '.bin']);

type Asset = { content: Packed; extension: string; etag: string };

export type WebApp = {
  /** A built file, or null when there is none by that path. */
  asset(path: string, acceptEncoding: string | undefined, ifNoneMatch: string | undefined): Promise<Response | null>;
  /** The page that every route of the web app starts from. */
  page(): Response;
};

/** Serves the built web app from memory. A new build is noticed when its index.html has another time. */
export function createWebApp(folder: string): WebApp {
  const indexPath = join(folder, 'index.html');
  let assets = new Map<string, Asset>();
  let index: string[] | null = null;
  let loaded = -1;

  function refresh(): void {
    const built = statSync(indexPath, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (built === loaded) return;
    loaded = built;
    assets = built === 0 ? new Map() : readAssets(folder);
    index = built === 0 ? null : readFileSync(indexPath, 'utf8').split('__CSP_NONCE__');
  }

  return {
    async asset(path, acceptEncoding, ifNoneMatch) {
      let found = assets.get(path);
      if (found === undefined) {
        refresh();
        found = assets.get(path);
      }
      if (found === undefined) return null;
      const headers: Record<string, string> = {
        'content-type': types[found.extension] ?? 'application/octet-stream',
        'content-security-policy': WORKER.test(path) ? workerPolicy : inertPolicy,
        'cache-control': cacheFor(path),
        etag: found.etag,
        vary: 'accept-encoding',
        // The preview of a public page has no origin of its own.
        ...(path.startsWith('/fonts/') && {
          'access-control-allow-origin': '*',
          'cross-origin-resource-policy': 'cross-origin',
        }),
      };
      if (ifNoneMatch === found.etag) return new Response(null, { status: 304, headers });
      const encoding = compressible.has(found.extension) ? encodingFor(found.extension, acceptEncoding) : null;
      if (encoding === null) return new Response(found.content.bytes, { headers });
      headers['content-encoding'] = encoding;
      return new Response(await pack(found.content, encoding), { headers });
    },
    page() {
      refresh();
      if (index === null) return missingPage();
      const nonce = randomBytes(16).toString('base64');
      return new Response(index.join(nonce), {
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': appPolicy(nonce),
          'cache-control': 'no-store',
        },
      });
    },
  };
}

function readAssets(folder: string): Map<string, Asset> {
  const found = new Map<string, Asset>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    if (path === '/index.html') continue;
    const content = toPacked(readFileSync(file));
    found.set(path, { content, extension: extname(file), etag: `"${content.hash}"` });
  }
  return found;
}

/** Weights are megabytes that brotli packs no better and much slower. */
function encodingFor(extension: string, accept: string | undefined) {
  return chooseEncoding(extension === '.bin' ? accept?.replace(/\bbr\b/g, '') : accept);
}

function missingPage(): Response {
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Claimdesk</title>
<h1>The web app is not built yet</h1>
<p>Run <code>npm run build</code> in the project's folder, then load this page again. The API is running.</p></html>`;
  return new Response(body, {
    status: 503,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': inertPolicy },
  });
}

/** Vite puts a hash of the content into every name under /assets; fonts keep their names and change with a release. */
function cacheFor(path: string): string {
  if (path.startsWith('/assets/')) return 'public, max-age=31536000, immutable';
  return path.startsWith('/fonts/') ? 'public, max-age=86400' : 'no-cache';
}
