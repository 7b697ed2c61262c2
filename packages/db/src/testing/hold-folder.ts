import { lockFolder } from '../embedded/lock-folder.ts';

/** For the test of the lock: holds the folder given as argument until it is killed, or says why it cannot. */
try {
  await lockFolder(process.argv[2] ?? '');
  process.stdout.write('held\n');
  setInterval(() => {}, 1000);
} catch (error) {
  process.stdout.write(`${(error as Error).message}\n`);
}
