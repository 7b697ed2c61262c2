import { parentPort } from 'node:worker_threads';
import { openEngine } from '../models/open-engine.ts';
import type { FromReader, ToReader } from './read-in-thread.ts';

const engine = openEngine();

parentPort?.on('message', (question: ToReader) => {
  parentPort?.postMessage(answerTo(question), []);
});

function answerTo(question: ToReader): FromReader {
  const { id, text } = question;
  try {
    if (question.ask === 'describe') return { id, claim: engine.describeClaim(text, question.selection) };
    return { id, words: engine.words(text, 0, text.length) };
  } catch (error) {
    return { id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
