import { once } from 'node:events';
import { stdin, stdout } from 'node:process';
import type { Writable } from 'node:stream';
import { DomainError, loadModels, stages, type LoadedModels, type Stage } from '@claimdesk/core';
import { ZodError } from 'zod';
import { readModels } from '../models/read-models.ts';
import { readLines, type InputLine } from './read-lines.ts';
import { RefusedError, UsageError } from './usage.ts';

type Lines = AsyncIterable<InputLine>;

/** One stage of the engine over a stream: an answer for each object or sentence as soon as it is there. */
export async function runStage(words: string[]): Promise<void> {
  const [name, ...rest] = words;
  const names = Object.keys(stages).join(', ');
  if (name === undefined || rest.length > 0) throw new UsageError(`Name one stage: ${names}.`);
  const stage = Object.hasOwn(stages, name) ? stages[name] : undefined;
  if (stage === undefined) throw new UsageError(`There is no stage “${name}”. There are: ${names}.`);
  const wrong = await streamStage(stage, loadModels(readModels()), stdin, stdout);
  if (wrong > 0) throw new RefusedError(`${wrong} ${wrong === 1 ? 'line was' : 'lines were'} wrong; see the output.`);
}

/** How many lines were wrong. Each of them has an answer too, `{"error": sentence, "line": number from 1}`. */
export async function streamStage(
  stage: Stage,
  models: LoadedModels,
  input: AsyncIterable<Uint8Array | string>,
  output: Writable,
): Promise<number> {
  let wrong = 0;
  const answers =
    stage.format === 'json'
      ? jsonAnswers(stage.run, models, readLines(input))
      : conlluAnswers(stage.run, models, readLines(input));
  for await (const answer of answers) {
    if (answer.wrong) wrong += 1;
    if (!output.write(answer.text)) await once(output, 'drain');
  }
  return wrong;
}

type Answer = { text: string; wrong: boolean };

async function* jsonAnswers(
  run: Extract<Stage, { format: 'json' }>['run'],
  models: LoadedModels,
  lines: Lines,
): AsyncGenerator<Answer> {
  for await (const given of lines) {
    if ('text' in given && given.text.trim() === '') continue;
    try {
      yield { text: `${JSON.stringify(run(parse(given), models))}\n`, wrong: false };
    } catch (error) {
      yield { text: `${JSON.stringify({ error: sentenceOf(error), line: given.line })}\n`, wrong: true };
    }
  }
}

async function* conlluAnswers(
  run: Extract<Stage, { format: 'conllu' }>['run'],
  models: LoadedModels,
  lines: Lines,
): AsyncGenerator<Answer> {
  let sentence: string[] = [];
  let size = 0;
  let begun = 1;
  const answer = (): Answer => {
    const text = sentence.join('\n');
    sentence = [];
    size = 0;
    try {
      return { text: `${run(text, models)}\n\n`, wrong: false };
    } catch (error) {
      return { text: `# error = ${sentenceOf(error)} (line ${begun})\n\n`, wrong: true };
    }
  };
  for await (const given of lines) {
    const text = 'text' in given ? given.text : '';
    if (sentence.length === 0) begun = given.line;
    if (text.trim() !== '') {
      sentence.push(text);
      size += text.length;
    }
    if (!('text' in given) || size > MOST_OF_A_SENTENCE) {
      sentence = [];
      size = 0;
      yield { text: `# error = This sentence is too long. (line ${given.line})\n\n`, wrong: true };
    } else if (text.trim() === '' && sentence.length > 0) yield answer();
  }
  if (sentence.length > 0) yield answer();
}

/** In code units: a sentence that no empty line ends must not fill the memory. */
const MOST_OF_A_SENTENCE = 10_000_000;

function parse(given: InputLine): unknown {
  if (!('text' in given)) throw new RefusedError('This line is too long.');
  try {
    return JSON.parse(given.text);
  } catch {
    throw new RefusedError('This line is not JSON.');
  }
}

/** What is wrong with a line, or with us about it; only models that cannot be used end the stream. */
function sentenceOf(error: unknown): string {
  if (error instanceof ZodError) {
    const [issue] = error.issues;
    const path = issue?.path.map(String).join('.') ?? '';
    return path === ''
      ? `The object is not valid: ${issue?.message ?? ''}.`
      : `“${path}” is not valid: ${issue?.message ?? ''}`;
  }
  if (error instanceof DomainError && error.code === 'unavailable') throw error;
  return error instanceof Error ? error.message : String(error);
}
