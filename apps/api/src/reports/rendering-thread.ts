import { parentPort, workerData } from 'node:worker_threads';
import type { ToRender } from './render-in-thread.ts';
import { renderWhole } from './whole-renderers.ts';

parentPort?.postMessage(await renderWhole(workerData as ToRender), []);
