import { parentPort, workerData } from 'node:worker_threads';
import { DomainError } from '@claimdesk/core';
import { newId, openDatabase } from '@claimdesk/db';
import { makeReport } from '../use-cases/report/make-report.ts';
import type { Made, ToMake } from './make-in-thread.ts';

const { job, databaseUrl, config } = workerData as ToMake;
// One reads claims, one writes parts, one tells how far it is.
// Files count once the server's own commit says that they are made.
const database = await openDatabase({ url: databaseUrl, poolSize: 3, commitsLater: true });
const deps = { database, db: database.db, config, now: () => new Date(), newId };

async function make(): Promise<Made> {
  try {
    // Whoever wants it to end stops the thread.
    return { files: await makeReport(deps, job, { signal: new AbortController().signal }) };
  } catch (error) {
    if (error instanceof DomainError) return { refusal: error.message };
    throw error;
  } finally {
    await database.close();
  }
}

parentPort?.postMessage(await make(), []);
