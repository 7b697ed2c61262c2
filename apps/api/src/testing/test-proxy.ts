import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

export type TestProxy = {
  url: string;
  /** What it was asked to connect to. */
  asked: string[];
  refuse: boolean;
  stop(): Promise<void>;
};

/** A proxy on this machine that only makes tunnels. */
export async function startTestProxy(): Promise<TestProxy> {
  const tunnels = new Set<Socket>();
  const server = createServer((_request, response) => response.writeHead(405).end());
  const proxy: TestProxy = {
    url: '',
    asked: [],
    refuse: false,
    stop: () =>
      new Promise((resolve) => {
        for (const tunnel of tunnels) tunnel.destroy();
        server.close(() => resolve());
      }),
  };
  server.on('connect', ({ url = '' }, client: Socket) => {
    if (proxy.refuse) return void client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    proxy.asked.push(url);
    const [host = '', port] = url.split(':');
    const site = connect(Number(port), host, () => client.write('HTTP/1.1 200 OK\r\n\r\n'));
    for (const end of [client, site]) {
      tunnels.add(end);
      end.on('error', () => {});
    }
    client.pipe(site).pipe(client);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  proxy.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return proxy;
}
