import { createServer } from 'node:http';
import { Pool } from 'pg';

/**
 * The baseline: the statement of one claims page, sent by a bare pg pool from a bare node:http handler. No session, no
 * router, no mapping. Started by the bench as a process of its own, so that its CPU can be read.
 */
const [databaseUrl, sql, parameters] = process.argv.slice(2);
if (databaseUrl === undefined || sql === undefined || parameters === undefined)
  throw new Error('bare-server URL SQL JSON');
const values = JSON.parse(parameters) as unknown[];
const pool = new Pool({ connectionString: databaseUrl, max: 10 });

const server = createServer((_request, response) => {
  pool.query(sql, values).then(
    ({ rows }) => {
      const body = JSON.stringify(rows);
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
      response.end(body);
    },
    (error: unknown) => {
      response.writeHead(500).end(String(error));
    },
  );
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') console.log(`http://127.0.0.1:${address.port}`);
});
process.on('SIGTERM', () => process.exit(0));
