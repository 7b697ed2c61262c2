import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeLineModel } from '../../src/article/line-model.ts';
import type { TrainingContext } from '../context.ts';
import { foldModels, learnLines, readExamples } from './learn-lines.ts';

/**
 * The model of lines, from all pages, then the models of the folds that measuring needs. Those stay in the cache, so a
 * broken run goes on where it stopped.
 */
export async function train(context: TrainingContext): Promise<void> {
  const all = readExamples(context.data);
  if (all === null) throw new Error(`There are no pages in ${context.data}.`);
  const examples = context.quick === true ? all.slice(0, 200) : all;
  context.log(`${examples.length} texts, ${examples.reduce((sum, { lines }) => sum + lines.length, 0)} lines`);
  const bytes = encodeLineModel(learnLines(examples, context.log));
  writeFileSync(join(context.models, 'lines.bin'), bytes);
  context.log(`lines.bin: ${bytes.length} bytes`);
  if (context.quick !== true) foldModels(context.cache, () => examples, context.log);
}
