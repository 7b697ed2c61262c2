import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readModels } from './read-models.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimdesk-models-'));
  await writeFile(join(folder, 'tagger.bin'), 'the weights');
  await writeFile(join(folder, 'parser.bin'), 'changed on the way');
  await writeFile(join(folder, 'lines.bin'), 'forgotten');
  const sum = (text: string) => createHash('sha256').update(text).digest('hex');
  const sums = { 'tagger.bin': sum('the weights'), 'parser.bin': sum('as trained'), 'words.bin': sum('x') };
  await writeFile(join(folder, 'checksums.json'), JSON.stringify(sums));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('gives the bytes of a model that is as it was trained, read once', () => {
  const models = readModels(folder);
  expect(Buffer.from(models.tagger).toString()).toBe('the weights');
  expect(models.tagger).toBe(models.tagger);
});

it.each([
  ['is missing', 'words', /“words” is missing .*words\.bin/],
  ['was changed', 'parser', /“parser” .* is not the file of checksums\.json/],
  ['has no checksum', 'lines', /“lines” .* has no checksum/],
] as const)('says in a sentence that a model %s, when it is asked for', (_what, name, sentence) => {
  const models = readModels(folder);
  expect(() => models[name]).toThrow(sentence);
  expect(() => models[name]).toThrow(/\. Check out the models again, or make them with npm run train\.$/);
});

it('says that the list is missing', () => {
  expect(() => readModels(join(folder, 'elsewhere')).words).toThrow(/^The list of models is missing /);
});
