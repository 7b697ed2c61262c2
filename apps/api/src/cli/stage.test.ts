import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { loadModels, stages } from '@claimdesk/core';
import { describe, expect, it } from 'vitest';
import { readModels } from '../models/read-models.ts';
import { runClaimdesk } from '../testing/spawn-server.ts';
import { streamStage } from './stage.ts';

const bin = fileURLToPath(new URL('../../bin/claimdesk.mjs', import.meta.url));
const models = loadModels(readModels());
const jsonLines = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('claimdesk stage', { timeout: 30_000 }, () => {
  it('answers each object on a line of its own, and a bad line at its place', async () => {
    const input = ['{"text":"The quay cost 3 million pounds."}', 'no JSON', '', '{"txt":1}', '[]', '{"text":""}', ''];
    const { code, out, err } = await runClaimdesk(['stage', 'quantities'], { input: input.join('\r\n') });
    expect(code).toBe(1);
    expect(err).toBe('3 lines were wrong; see the output.\n');
    const answers = jsonLines(out);
    expect(answers).toMatchObject([
      { quantities: [{ start: 14, end: 30 }] },
      { error: 'This line is not JSON.', line: 2 },
      { error: expect.stringContaining('text'), line: 4 },
      { error: expect.any(String), line: 5 },
      { quantities: [] },
    ]);
    expect(await runClaimdesk(['stage', 'quantities'], { input: input[0] ?? '' })).toMatchObject({ code: 0, err: '' });
  });

  it('answers before the input ends', async () => {
    const child = spawn(process.execPath, [bin, 'stage', 'times'], { stdio: ['pipe', 'pipe', 'inherit'] });
    child.stdin.write('{"text":"The mill closed last week.","date":"2024-03-07"}\n{"text":');
    const [first] = (await once(child.stdout, 'data')) as [Buffer];
    expect(jsonLines(first.toString())).toMatchObject([{ times: [{ from: '2024-02-26', to: '2024-03-03' }] }]);
    child.stdin.end('"It closed."}');
    const [second] = (await once(child.stdout, 'data')) as [Buffer];
    expect(jsonLines(second.toString())).toEqual([{ times: [] }]);
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  it('waits for a reader that is slow, and keeps nothing meanwhile', async () => {
    const line = `${JSON.stringify({ text: 'The mill had 40 looms. '.repeat(400) })}\n`;
    let given = 0;
    const input = (async function* lines() {
      for (; given < 400; given += 1) yield Buffer.from(line);
    })();
    const output = new PassThrough({ highWaterMark: 1000 });
    const stage = stages['quantities'];
    if (stage === undefined) throw new Error('no stage');
    const work = streamStage(stage, models, input, output);
    await once(output, 'readable');
    expect(given).toBeLessThan(4);
    output.destroy(new Error('the reader went away'));
    await expect(work).rejects.toThrow(/./);
  });

  it('fills CoNLL-U in, sentence by sentence', async () => {
    const row = (id: number, form: string) => [id, form, ...'_'.repeat(8)].join('\t');
    const sentence = ['# sent_id = 1', row(1, 'Mills'), row(2, 'closed'), row(3, '.')];
    const input = [...sentence, '', ...sentence].join('\n');
    const { code, out } = await runClaimdesk(['stage', 'conllu'], { input });
    expect(code).toBe(0);
    const blocks = out.split('\n\n');
    expect(blocks).toHaveLength(3);
    expect(blocks[2]).toBe('');
    expect(blocks[0]).toBe(blocks[1]);
    const rows = (blocks[0] ?? '').split('\n').map((words) => words.split('\t'));
    expect(rows.map((columns) => columns[1] ?? columns[0])).toEqual(['# sent_id = 1', 'Mills', 'closed', '.']);
    expect(rows.slice(1).map((columns) => columns[3])).toEqual(['NOUN', 'VERB', 'PUNCT']);
  });

  it.each([[['stage']], [['stage', 'magic']], [['stage', 'times', 'now']], [['stage', 'toString']]])(
    'lists the names for %j and ends with 2',
    async (words) => {
      const { code, out, err } = await runClaimdesk(words);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      for (const name of Object.keys(stages)) expect(err).toContain(name);
    },
  );

  it.each(Object.entries(stages))('%s says what is wrong with an object that is none of its', (_name, stage) => {
    if (stage.format === 'conllu') return;
    for (const wrong of [null, 1, 'text', [], {}, { text: 1 }, { text: null }])
      expect(() => stage.run(wrong, models)).toThrow(/./);
  });
});
