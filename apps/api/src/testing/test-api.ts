import type { Role } from '@claimdesk/core';
import type { Database } from '@claimdesk/db';
import { readConfig } from '../config.ts';
import type { Config } from '../config.ts';
import type { Deps } from '../context.ts';
import { uploadPath } from '../http/evidence-files.ts';
import { createLogger } from '../logger.ts';
import { serveDatabase } from '../server.ts';

export type Answer = {
  status: number;
  headers: Headers;
  /** The result of a call that went well. */
  data: unknown;
  error: { message: string; data: { code: string; httpStatus: number; claimdesk: Record<string, unknown> } } | null;
  text: string;
};

/** Somebody who calls the API over HTTP as a browser or a program does. */
export type TestCaller = {
  query(path: string, input?: unknown): Promise<Answer>;
  mutate(path: string, input?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** Sends a file that can be made evidence. */
  upload(body: Uint8Array | ReadableStream, name: string, headers?: Record<string, string>): Promise<Response>;
  headers(): Record<string, string>;
};

export type TestApi = {
  origin: string;
  deps: Deps;
  setupToken: string | null;
  /** Nobody yet; becomes somebody when an answer sets a session cookie. */
  visitor(): TestCaller;
  program(apiKey: string): TestCaller;
  /** Goes through the setup link; the first admin. */
  setUp(email?: string): Promise<TestCaller>;
  /** Goes through an invitation. */
  join(admin: TestCaller, roles: Role[], email: string): Promise<TestCaller>;
  stop(): Promise<void>;
};

export const testPassword = 'a password for tests';

export type TestApiOptions = { config?: Partial<Config>; now?: () => Date };

/** The real server on a free port of loopback, over a database of the test. */
export async function startTestApi(database: Database, options: TestApiOptions = {}): Promise<TestApi> {
  const read = readConfig({ CLAIMDESK_PORT: '0' });
  if (!read.ok) throw new Error(read.problems.join());
  const settings = { ...read.config, ...options.config };
  const server = await serveDatabase(database, settings, createLogger('fatal'), options.now);
  const setupToken = server.setupLink?.split('#token=')[1] ?? null;
  // What is reached, also when the server believes to be behind a proxy with another name.
  const origin = `http://127.0.0.1:${server.deps.config.port}`;

  function caller(fixed: Record<string, string>): TestCaller {
    let cookie: string | null = null;
    const headers = (): Record<string, string> => ({
      ...(cookie !== null && { cookie, origin: server.origin }),
      ...fixed,
    });
    async function send(url: string, init: RequestInit): Promise<Answer> {
      const response = await fetch(url, init);
      for (const set of response.headers.getSetCookie()) cookie = set.split(';')[0] ?? null;
      const text = await response.text();
      const body = readBody(text);
      return {
        // A stream has begun with 200 by the time it fails.
        status: body.error?.data.httpStatus ?? response.status,
        headers: response.headers,
        data: body.result?.data,
        error: body.error ?? null,
        text,
      };
    }
    return {
      headers,
      query(path, input) {
        const search = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
        return send(`${origin}/api/trpc/${path}${search}`, { headers: headers() });
      },
      mutate: (path, input = {}, extra = {}) =>
        send(`${origin}/api/trpc/${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers(), ...extra },
          body: JSON.stringify(input),
        }),
      upload: (body, name, extra = {}) =>
        fetch(`${origin}${uploadPath}?name=${encodeURIComponent(name)}`, {
          method: 'POST',
          headers: { 'content-type': 'application/octet-stream', ...headers(), ...extra },
          body: body as NonNullable<RequestInit['body']>,
          // A stream has to say that it is not read before the answer comes.
          ...(body instanceof ReadableStream && { duplex: 'half' }),
        }),
    };
  }

  return {
    origin,
    deps: server.deps,
    setupToken,
    visitor: () => caller({}),
    program: (apiKey) => caller({ authorization: `Bearer ${apiKey}` }),
    async setUp(email = 'ada@example.org') {
      const admin = caller({});
      const input = { token: setupToken, workspaceName: 'Desk', name: 'Ada', email, password: testPassword };
      expectDone(await admin.mutate('auth.setup', input));
      return admin;
    },
    async join(admin, roles, email) {
      const { link } = expectDone(await admin.mutate('invite.create', { roles })) as { link: string };
      const member = caller({});
      const token = link.split('#token=')[1];
      expectDone(await member.mutate('invite.accept', { token, name: 'Member', email, password: testPassword }));
      return member;
    },
    stop: () => server.stop(),
  };
}

/** The data of an answer that must have gone well. */
export function expectDone(answer: Answer): unknown {
  if (answer.error !== null) throw new Error(`${answer.status} ${answer.error.message}`);
  return answer.data;
}

function readBody(text: string): { result?: { data: unknown }; error?: NonNullable<Answer['error']> } {
  const inStream = /^event: serialized-error\ndata: (.*)$/m.exec(text)?.[1];
  return JSON.parse(inStream === undefined ? text : `{"error":${inStream}}`) as ReturnType<typeof readBody>;
}
