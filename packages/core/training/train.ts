// `npm run train [-- STEP ...] [--again] [--quick]`: trains the models one after the other. A step whose inputs have not
// changed is skipped (--again runs it all the same); one that was broken off goes on from its last checkpoint in .cache.
// --quick tries every step on little data and writes to .cache/quick. `checksums` alone only writes checksums.json.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { TrainingContext } from './context.ts';
import { fingerprint, writeChecksums } from './fingerprint.ts';
import { steps, type StepPlan } from './steps.ts';

const core = join(import.meta.dirname, '..');
const root = join(core, '../..');
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const again = process.argv.includes('--again');
const quick = process.argv.includes('--quick');

const wantedData = process.env['CLAIMDESK_DATA'] ?? '../shared/data';
const data = isAbsolute(wantedData) ? wantedData : join(root, wantedData);
const cache = quick ? join(core, 'training/.cache/quick') : join(core, 'training/.cache');
const models = quick ? cache : join(core, 'models');

const unknown = named.filter((name) => name !== 'checksums' && steps.every((step) => step.name !== name));
if (unknown.length > 0) {
  process.stderr.write(
    `No such step: ${unknown.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}.\n`,
  );
  process.exit(2);
}
mkdirSync(cache, { recursive: true });
if (!named.includes('checksums')) {
  if (!existsSync(data)) {
    process.stderr.write(`The data folder is absent: ${data}. CLAIMDESK_DATA names another.\n`);
    process.exit(1);
  }
  for (const step of steps) if (named.length === 0 || named.includes(step.name)) await runStep(step);
}
if (!quick) writeChecksums(models);

async function runStep(step: StepPlan): Promise<void> {
  const inputs = inputsOf(step);
  const outputs = step.makes.map(placeOf);
  if (!again && readState()[step.name] === inputs && outputs.every((path) => existsSync(path))) {
    process.stdout.write(`${step.name}: unchanged\n`);
    return;
  }
  const start = performance.now();
  const context: TrainingContext = {
    data,
    cache,
    models,
    quick,
    log: (line) => process.stdout.write(`${step.name} ${seconds(start)}  ${line}\n`),
  };
  await (await step.load()).train(context);
  // Inputs that changed during the run make it run again next time.
  writeFileSync(statePath(), `${JSON.stringify({ ...readState(), [step.name]: inputs }, null, 2)}\n`);
  process.stdout.write(`${step.name}: done in ${seconds(start)}\n`);
}

function inputsOf(step: StepPlan): string {
  const made = step.needs.flatMap((name) => steps.find((other) => other.name === name)?.makes ?? []);
  return fingerprint([
    ...step.data.map((path) => join(data, path)),
    ...step.sources.map((path) => join(core, path)),
    ...made.map(placeOf),
  ]);
}

function placeOf(output: string): string {
  return output.startsWith('.cache/') ? join(cache, output.slice(7)) : join(models, output);
}

function statePath(): string {
  return join(cache, 'steps.json');
}

function readState(): Record<string, string> {
  return existsSync(statePath()) ? (JSON.parse(readFileSync(statePath(), 'utf8')) as Record<string, string>) : {};
}

function seconds(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(0)} s`;
}
