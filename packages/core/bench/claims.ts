// `npm run bench:claims [-- STAGE ...]`: how good the claim engine is, next to baselines of the same run, and how fast.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { ModelBytes } from '../src/models.ts';
import { bench as attribution } from './attribution.ts';
import { bench as checkWorthiness } from './check-worthiness.ts';
import { bench as entities } from './entities.ts';
import { bench as lines } from './lines.ts';
import type { Measurement, StageBench } from './measurement.ts';
import { bench as pastedArticle } from './pasted-article.ts';
import { bench as propositions } from './propositions.ts';
import { bench as quantities } from './quantities.ts';
import { readModels } from './read-models.ts';
import { bench as sentences } from './sentences.ts';
import { bench as speed } from './speed.ts';
import { formatBars, formatTable } from './table.ts';
import { bench as tags } from './tags.ts';
import { bench as times } from './times.ts';
import { bench as tree } from './tree.ts';

/** In the order of the pipeline. Speed comes first, while the process is as small as a user's. */
const stages: Record<string, StageBench> = {
  speed,
  sentences,
  tags,
  tree,
  entities,
  quantities,
  times,
  attribution,
  propositions,
  'check-worthiness': checkWorthiness,
  lines,
  'pasted-article': pastedArticle,
};

const root = join(import.meta.dirname, '../../..');
const data = process.env['CLAIMDESK_DATA'] ?? join(root, '../shared/data');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const unknown = wanted.filter((name) => !(name in stages));
if (unknown.length > 0) {
  process.stderr.write(`No such stage: ${unknown.join(', ')}. There are: ${Object.keys(stages).join(', ')}.\n`);
  process.exit(2);
}
if (!existsSync(data)) {
  process.stderr.write(`The data folder ${data} is absent: only rows that need none are measured.\n`);
}

const models: ModelBytes = readModels();
const rows: Measurement[] = [];
const absent: string[] = [];
for (const [name, bench] of Object.entries(stages)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const start = performance.now();
  process.stderr.write(`${name} ...`);
  const result = await bench({ data, models });
  rows.push(...result.rows);
  absent.push(...result.absent);
  process.stderr.write(` ${((performance.now() - start) / 1000).toFixed(0)} s\n`);
}
process.stdout.write(`${formatTable(rows)}\n`);
if (absent.length > 0) process.stdout.write(`\nNot measured: ${absent.join('; ')}.\n`);
const { text, short } = formatBars(rows);
process.stdout.write(`\n${text}`);
process.exitCode = short > 0 ? 1 : 0;
