import { parentPort, workerData } from 'node:worker_threads';
import { prepareImport, type ImportText } from './prepare-import.ts';

const { sample, ...text } = workerData as ImportText & { sample: number };
parentPort?.postMessage(prepareImport(text, sample), []);
