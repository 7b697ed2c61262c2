import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { testCertificate } from './test-certificate.ts';

type Page = string | ((request: IncomingMessage, response: ServerResponse) => void);

export type PageServer = {
  /** `127.0.0.1:port`. */
  host: string;
  port: number;
  /** By path; what is not there is answered with 404. Change it while it runs. */
  pages: Record<string, Page>;
  /** Paths that were asked for, in order. */
  asked: string[];
  stop(): Promise<void>;
};

/** A site on this machine for whatever fetches pages. A page is its HTML, or answers by itself. */
export async function startPageServer(options: { secure?: boolean } = {}): Promise<PageServer> {
  const pages: PageServer['pages'] = {};
  const asked: string[] = [];
  const answer: RequestListener = (request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const page = pages[path];
    if (typeof page === 'function') return page(request, response);
    if (page === undefined) return void response.writeHead(404, { 'content-type': 'text/html' }).end('not here');
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  };
  const server = options.secure === true ? createSecureServer(testCertificate, answer) : createServer(answer);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // Whoever forgets it does not wait for it.
  server.unref();
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    port,
    pages,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
