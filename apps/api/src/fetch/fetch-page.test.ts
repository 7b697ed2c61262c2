import { createServer, type AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPageServer, type PageServer } from '../testing/page-server.ts';
import { startTestProxy } from '../testing/test-proxy.ts';
import { testCertificate } from '../testing/test-certificate.ts';
import { FetchProblem } from './fetch-problem.ts';
import { defaultRules, fetchPage, type FetchRules } from './fetch-page.ts';

let site: PageServer;
let secure: PageServer;
/** What the rules of a desk would be, with two sites on this machine allowed and no name known. */
let rules: FetchRules;

beforeAll(async () => {
  site = await startPageServer();
  secure = await startPageServer({ secure: true });
  rules = {
    ...defaultRules,
    allowed: [site.host, secure.host, `pages.example:${secure.port}`],
    resolve: (name) => Promise.reject(new Error(`nobody may ask for ${name}`)),
    authorities: testCertificate.cert,
  };
});
afterAll(() => Promise.all([site.stop(), secure.stop()]));

const fetchHere = (path: string, change: Partial<FetchRules> = {}) =>
  fetchPage(`http://${site.host}${path}`, { ...rules, ...change });

async function problemOf(work: Promise<unknown>): Promise<string> {
  const problem = await work.then(
    () => 'none',
    (error: unknown) => error,
  );
  return problem instanceof FetchProblem ? problem.code : String(problem);
}

describe('a page', () => {
  it('comes with its bytes, type and address', async () => {
    site.pages['/a?b=1'] = '<p>Fares rose.';
    const page = await fetchPage(`http://${site.host}/a?b=1#c`, rules);
    expect(page).toEqual({
      url: `http://${site.host}/a?b=1#c`,
      status: 200,
      contentType: 'text/html; charset=utf-8',
      bytes: Buffer.from('<p>Fares rose.'),
    });
  });

  it('is asked for without a cookie or a referrer, under the name of the site', async () => {
    site.pages['/asked'] = (request, response) => {
      response
        .writeHead(200, { 'content-type': 'text/plain', 'set-cookie': 'a=b' })
        .end(JSON.stringify(request.headers));
    };
    await fetchHere('/asked');
    const headers = JSON.parse((await fetchHere('/asked')).bytes.toString()) as Record<string, string>;
    expect(headers['host']).toBe(site.host);
    expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['cookie']));
    expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['referer']));
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('is taken out of %s', async (encoding, compress) => {
    site.pages[`/${encoding}`] = (_request, response) => {
      const headers = { 'content-type': 'text/html', 'content-encoding': encoding };
      response.writeHead(200, headers).end(compress('<p>Fares rose.'));
    };
    expect((await fetchHere(`/${encoding}`)).bytes.toString()).toBe('<p>Fares rose.');
  });

  it('comes by https from a site whose certificate names it', async () => {
    secure.pages['/'] = '<p>secure';
    const resolve = () => Promise.resolve(['127.0.0.1']);
    const page = await fetchPage(`https://pages.example:${secure.port}/`, { ...rules, resolve });
    expect(page.bytes.toString()).toBe('<p>secure');
    expect((await fetchPage(`https://${secure.host}/`, rules)).status).toBe(200);
    const elsewhere = { ...rules, allowed: [`other.example:${secure.port}`], resolve };
    expect(await problemOf(fetchPage(`https://other.example:${secure.port}/`, elsewhere))).toBe('bad_certificate');
    const { authorities: _, ...trusting } = rules;
    expect(await problemOf(fetchPage(`https://${secure.host}/`, trusting))).toBe('bad_certificate');
  });

  it('comes from the next address when the first one is dead', async () => {
    site.pages['/'] = 'here';
    const closed = await closedPort();
    const resolve = () => Promise.resolve(['127.0.0.2', '127.0.0.1']);
    const url = `http://pages.example:${site.port}/`;
    expect((await fetchPage(url, { ...rules, allowed: [`pages.example:${site.port}`], resolve })).status).toBe(200);
    expect(
      await problemOf(fetchPage(`http://127.0.0.1:${closed}/`, { ...rules, allowed: [`127.0.0.1:${closed}`] })),
    ).toBe('no_connection');
  });
});

describe('what is not public', () => {
  /** Fourteen ways to write this machine, and some more. */
  const loopback = [
    '127.0.0.1',
    '127.1',
    '127.0.1',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '017700000001',
    '0177.0.0.1',
    '127.0.0.1.',
    '①②⑦.⓪.⓪.①',
    '0.0.0.0',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    '[0:0:0:0:0:0:0:1]',
    '%31%32%37.0.0.1',
  ];

  it.each(loopback)('is not asked: http://%s/', async (host) => {
    const before = site.asked.length;
    for (const scheme of ['http', 'https']) {
      expect(await problemOf(fetchPage(`${scheme}://${host}/`, { ...rules, allowed: [] }))).toBe('not_public');
    }
    const onPort = await problemOf(fetchPage(`http://${host}:${site.port}/`, { ...rules, allowed: [] }));
    expect(onPort).toBe('bad_port');
    expect(site.asked.length).toBe(before);
  });

  it.each(['127.0.0.1', '10.1.2.3', '169.254.169.254', '::1', '::ffff:10.0.0.1', 'fd00::1'])(
    'is not asked under a name: %s',
    async (address) => {
      const resolve = () => Promise.resolve([address]);
      expect(await problemOf(fetchPage('http://pages.example/', { ...rules, resolve }))).toBe('not_public');
    },
  );

  it('is not told from what nobody knows, and one address inside is enough', async () => {
    expect(await problemOf(fetchPage('http://unknown.example/', rules))).toBe('not_public');
    const resolve = () => Promise.resolve(['93.184.216.34', '10.0.0.1']);
    expect(await problemOf(fetchPage('http://pages.example/', { ...rules, resolve }))).toBe('not_public');
    expect(await problemOf(fetchPage('http://pages.example/', { ...rules, resolve: () => Promise.resolve([]) }))).toBe(
      'not_public',
    );
  });

  it('is not reached by a name that changes its mind', async () => {
    // Allowed by name, so that it is reached at all; asked once, so that there is nothing to change.
    site.pages['/'] = 'the first answer';
    const answers = [['127.0.0.1'], ['127.0.0.9']];
    const asked: string[] = [];
    const resolve = (name: string) => {
      asked.push(name);
      return Promise.resolve(answers.shift() ?? []);
    };
    const allowed = [`pages.example:${site.port}`];
    const page = await fetchPage(`http://pages.example:${site.port}/`, { ...rules, allowed, resolve });
    expect([page.bytes.toString(), asked]).toEqual(['the first answer', ['pages.example']]);
  });

  it.each(['file:///etc/passwd', 'ftp://example.org/', 'javascript:1', 'http://a:b@example.org/', 'nonsense', ''])(
    'is no address: %s',
    async (address) => {
      expect(await problemOf(fetchPage(address, rules))).toBe('bad_address');
    },
  );

  it.each(['http://example.org:22/', 'https://example.org:8443/', 'http://example.org:6379/'])(
    'is no port of the web: %s',
    async (address) => {
      expect(await problemOf(fetchPage(address, rules))).toBe('bad_port');
    },
  );
});

describe('redirects', () => {
  const redirectTo = (location: string) =>
    (site.pages['/from'] = (_request, response) => {
      response.writeHead(302, { location }).end();
    });

  it('are followed, and the end is told', async () => {
    site.pages['/end'] = '<p>end';
    redirectTo('/end');
    expect((await fetchHere('/from')).url).toBe(`http://${site.host}/end`);
  });

  it('are checked again at every step', async () => {
    const inside: [string, string][] = [
      ['http://127.0.0.1/', 'not_public'],
      ['http://[::1]/', 'not_public'],
      ['http://169.254.169.254/latest/meta-data/', 'not_public'],
      [`http://0x7f.1:${site.port + 1}/`, 'bad_port'],
      ['file:///etc/passwd', 'bad_address'],
      ['http://user:secret@example.org/', 'bad_address'],
    ];
    for (const [location, code] of inside) {
      redirectTo(location);
      expect([location, await problemOf(fetchHere('/from'))]).toEqual([location, code]);
    }
  });

  it('end after five', async () => {
    redirectTo('/from');
    const before = site.asked.length;
    expect(await problemOf(fetchHere('/from'))).toBe('too_many_redirects');
    expect(site.asked.length - before).toBe(6);
  });

  it('never lead from https to http', async () => {
    site.pages['/end'] = 'never';
    secure.pages['/down'] = (_request, response) => {
      response.writeHead(301, { location: `http://${site.host}/end` }).end();
    };
    expect(await problemOf(fetchPage(`https://${secure.host}/down`, rules))).toBe('insecure_redirect');
    redirectTo(`https://${secure.host}/`);
    secure.pages['/'] = 'up';
    expect((await fetchHere('/from')).bytes.toString()).toBe('up');
  });
});

describe('a site', () => {
  it('cannot send more than fits, whatever it says of it', async () => {
    const mostBytes = 100_000;
    site.pages['/said'] = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '100001' }).end('a'.repeat(100_001));
    };
    site.pages['/unsaid'] = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.write('a'.repeat(60_000));
      response.end('a'.repeat(60_000));
    };
    site.pages['/fits'] = 'a'.repeat(100_000);
    for (const path of ['/said', '/unsaid']) expect(await problemOf(fetchHere(path, { mostBytes }))).toBe('too_large');
    expect((await fetchHere('/fits', { mostBytes })).bytes.length).toBe(100_000);
  });

  it.each([
    ['gzip', gzipSync(Buffer.alloc(200_000_000))],
    ['br', brotliCompressSync(Buffer.alloc(200_000_000))],
  ])('cannot send a bomb of %s', async (encoding, bomb) => {
    expect(bomb.length).toBeLessThan(1_000_000);
    site.pages['/bomb'] = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding }).end(bomb);
    };
    const before = process.memoryUsage().arrayBuffers;
    expect(await problemOf(fetchHere('/bomb'))).toBe('too_large');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60_000_000);
  });

  it('cannot wait for ever: with its answer, in its body, between small pieces', async () => {
    site.pages['/silent'] = () => {};
    site.pages['/half'] = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).write('half');
    };
    site.pages['/drops'] = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const drip = setInterval(() => response.write('.'), 10);
      response.on('close', () => clearInterval(drip));
    };
    for (const path of ['/silent', '/half', '/drops']) {
      expect([path, await problemOf(fetchHere(path, { totalMs: 300 }))]).toEqual([path, 'too_slow']);
    }
  });

  it('cannot hold the connection open before it is one', async () => {
    // Accepts, and says nothing of TLS.
    const mute = createServer(() => {});
    await new Promise<void>((resolve) => {
      mute.listen(0, '127.0.0.1', resolve);
    });
    const host = `127.0.0.1:${(mute.address() as AddressInfo).port}`;
    const slow = { ...rules, allowed: [host], connectMs: 200 };
    expect(await problemOf(fetchPage(`https://${host}/`, slow))).toBe('too_slow');
    const hanging = { ...rules, resolve: () => new Promise<string[]>(() => {}), totalMs: 200 };
    expect(await problemOf(fetchPage('http://pages.example/', hanging))).toBe('too_slow');
    mute.close();
  });

  it.each([
    ['video/mp4', 'x', 'bad_type'],
    ['application/octet-stream', 'x', 'bad_type'],
    ['image/svg+xml', '<svg/>', 'bad_type'],
    ['', '<p>x', 'bad_type'],
    ['application/pdf', '<script>1</script>', 'bad_type'],
    ['application/pdf', '%PDF-1.4\n', 'none'],
    ['image/gif', 'GIF89a', 'none'],
    ['Text/HTML;charset=x', '<p>x', 'none'],
    ['text/csv', 'a,b', 'none'],
  ])('that sends %j with %j gets %s', async (type, body, code) => {
    site.pages['/typed'] = (_request, response) => {
      response.writeHead(200, type === '' ? {} : { 'content-type': type }).end(body);
    };
    expect(await problemOf(fetchHere('/typed'))).toBe(code);
  });

  it.each([
    [404, 'missing'],
    [410, 'missing'],
    [401, 'refused'],
    [403, 'refused'],
    [429, 'refused'],
    [500, 'site_error'],
    [503, 'site_error'],
    [204, 'bad_answer'],
    [302, 'bad_answer'],
  ])('that answers %d: %s', async (status, code) => {
    site.pages['/status'] = (_request, response) => {
      response.writeHead(status, { 'content-type': 'text/html' }).end();
    };
    const problem = await fetchHere('/status').catch((error: unknown) => error);
    expect(problem).toMatchObject({ code, status });
  });

  it('that breaks off, lies about its encoding or speaks another language is told so', async () => {
    site.pages['/short'] = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '100' });
      response.write('short', () => response.destroy());
    };
    for (const encoding of ['gzip', 'br', 'lzma', 'gzip, gzip']) {
      site.pages['/encoded'] = (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding }).end('not that');
      };
      expect([encoding, await problemOf(fetchHere('/encoded'))]).toEqual([encoding, 'bad_answer']);
    }
    expect(await problemOf(fetchHere('/short'))).toBe('bad_answer');
    expect(await problemOf(fetchPage(`http://${secure.host}/`, rules))).toBe('bad_answer');
  });
});

describe('a proxy', () => {
  it('is asked for the checked address, never for a name', async () => {
    const proxy = await startTestProxy();
    site.pages['/'] = 'through';
    secure.pages['/'] = 'safely through';
    const through = {
      ...rules,
      proxy: new URL(proxy.url),
      allowed: [`pages.example:${site.port}`, `pages.example:${secure.port}`],
      resolve: () => Promise.resolve(['127.0.0.1']),
    };
    expect((await fetchPage(`http://pages.example:${site.port}/`, through)).bytes.toString()).toBe('through');
    expect((await fetchPage(`https://pages.example:${secure.port}/`, through)).bytes.toString()).toBe('safely through');
    expect(proxy.asked).toEqual([`127.0.0.1:${site.port}`, `127.0.0.1:${secure.port}`]);
    expect(await problemOf(fetchPage('http://127.0.0.1/', through))).toBe('not_public');
    expect(proxy.asked).toHaveLength(2);
    proxy.refuse = true;
    expect(await problemOf(fetchPage(`http://pages.example:${site.port}/`, through))).toBe('no_connection');
    await proxy.stop();
  });
});

async function closedPort(): Promise<number> {
  const gone = await startPageServer();
  await gone.stop();
  return gone.port;
}
