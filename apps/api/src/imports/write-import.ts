import { setImmediate } from 'node:timers/promises';
import type { Repair } from '@claimdesk/core';
import {
  beatFactCheckImport,
  countFactCheckRepairs,
  insertFactCheckRepairs,
  writeFactChecks,
  type FactCheckImportPlace,
  type ReplacedVersion,
} from '@claimdesk/db';
import type { Deps } from '../context.ts';
import type { PreparedCheck, PreparedImport } from './prepare-import.ts';

export type ImportDeps = Pick<Deps, 'database' | 'newId' | 'now'>;

/**
 * Writes what was read in small transactions, the log first. Between them others get their turn, and `onStep` hears how
 * far it is. False when the import was taken back meanwhile, or the program is stopping. Writing it again does no harm.
 */
export async function writeImport(
  { database, newId, now }: ImportDeps,
  { workspaceId, id }: FactCheckImportPlace,
  prepared: PreparedImport,
  { onStep, isStopping }: { onStep?: (done: number, all: number) => void; isStopping?: () => boolean } = {},
): Promise<boolean> {
  const { checks, repairs, refused } = prepared;
  const place = { workspaceId, id };
  const steps = checks.length + repairs.length;
  let stepsDone = 0;
  if (!(await beatFactCheckImport(database.db, { ...place, now: now(), steps, stepsDone, refused }))) return false;
  const step = async (work: (trx: Deps['db']) => Promise<unknown>): Promise<boolean> => {
    // The embedded database answers within the same turn: without this no request would get one between two steps.
    await setImmediate();
    if (isStopping?.() === true) return false;
    stepsDone += 1;
    const ours = await database.transaction(async (trx) => {
      // First, so that the row is ours until the end of the step, and whoever takes the import back waits for it.
      if (!(await beatFactCheckImport(trx, { ...place, now: now(), stepsDone }))) return false;
      await work(trx);
      return true;
    });
    if (ours) onStep?.(stepsDone, steps);
    return ours;
  };
  const withId = <Row extends object>(row: Row) => ({ ...row, id: newId() });
  let from = 0;
  for (const json of repairs) {
    const lines = (JSON.parse(json) as Repair[]).map(withId);
    const first = from;
    if (!(await step((trx) => insertFactCheckRepairs(trx, place, { from: first, lines })))) return false;
    from += lines.length;
  }
  for (const json of checks) {
    const rows = (JSON.parse(json) as PreparedCheck[]).map(withId);
    const write = async (trx: Deps['db']) => {
      const replaced = await writeFactChecks(trx, place, { checks: rows, now: now() });
      if (replaced.length === 0) return;
      const lines = replaced.map(tellReplaced).map(withId);
      await insertFactCheckRepairs(trx, place, { from: await countFactCheckRepairs(trx, place), lines });
    };
    if (!(await step(write))) return false;
  }
  return true;
}

function tellReplaced({ place, was, became }: ReplacedVersion): Repair {
  return {
    item: place,
    field: '',
    was: tellVersion(was),
    became: tellVersion(became),
    why: 'It was here before with other values; these take their place.',
  };
}

function tellVersion({ label, date }: ReplacedVersion['was']): string {
  return [label === null ? 'no rating in words' : `“${label.slice(0, 200)}”`, date].filter(Boolean).join(', ');
}
