import { contextFlags, confidences, sourceTypes, stances } from '../../review/review-draft.ts';
import { correctionKinds } from '../../review/correction.ts';
import { english } from '../en.ts';
import type { Words } from '../words.ts';

/** Names that programs use and a catalogue looks up; they are no words of anybody's. */
const keys = new Set<string>([...contextFlags, ...confidences, ...sourceTypes, ...stances, ...correctionKinds]);
/** Private use, so that no catalogue has them: what is handed in stands between them until its place is known. */
const [open, close] = ['\uE000', '\uE001'];
const given = /\uE000([^\uE001]*)\uE001/u;

/** Letters that nobody takes for English: wide ones. */
export function wide(text: string): string {
  return text.replaceAll(/[A-Za-z]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
}

/** The catalogue in letters of no language; what is handed to a sentence stays as it is. */
export const pseudoLanguage = translated(english) as Words;

function translated(value: unknown): unknown {
  if (typeof value === 'string') return ofWords(value);
  if (typeof value === 'function') {
    return (...args: unknown[]) => resultOf((value as (...args: unknown[]) => unknown)(...args.map(marked)));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, translated(inner)]));
}

function ofWords(text: string): string {
  return text
    .split(/(\uE000[^\uE001]*\uE001)/u)
    .map((part) => given.exec(part)?.[1] ?? wide(part))
    .join('');
}

function resultOf(result: unknown): unknown {
  if (typeof result === 'string') return ofWords(result);
  if (Array.isArray(result)) return result.map((part: unknown) => resultOf(part));
  // A link or a time that was handed in.
  return result;
}

function marked(value: unknown): unknown {
  if (typeof value === 'string') return keys.has(value) ? value : open + value + close;
  if (Array.isArray(value)) return value.map(marked);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  // The parts of a document are plain objects, and made of the texts of the model.
  if ('text' in value) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, marked(inner)]));
}
