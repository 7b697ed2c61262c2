import { appendJournal } from '../journal/append-journal.ts';
import { startSealer } from '../journal/start-sealer.ts';
import { newId } from '../new-id.ts';
import type { OpenOptions } from '../open-database.ts';
import { openDatabase } from '../open-database.ts';

/** For the test of kill -9: writes for ever and prints the id of each row once its transaction is committed. */
const { options, workspaceId } = JSON.parse(process.argv[2] ?? '{}') as { options: OpenOptions; workspaceId: string };
const database = await openDatabase(options);
startSealer(database, { pollMs: 10 });

async function write(writer: number): Promise<void> {
  for (let row = 0; ; row += 1) {
    const id = newId();
    await database.transaction((trx) =>
      appendJournal(trx, {
        workspaceId,
        id,
        kind: 'test.write',
        actor: { kind: 'system', id: 'test' },
        subject: {},
        data: { writer, row },
      }),
    );
    process.stdout.write(`${id}\n`);
  }
}

await Promise.all([1, 2, 3, 4].map(write));
