import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A paragraph as its sentences were written one after another, and where each of them ends. */
type GoldParagraph = { text: string; ends: number[] };
export type GoldText = { id: string; paragraphs: GoldParagraph[] };
export type RuleCase = { name: string; text: string; sentences: string[] };

/** With any quotes and brackets that close after the mark. */
const PUNCTUATED = /[.!?…]["'”’»)\]]*$/;

/**
 * Texts of a treebank with their paragraphs rebuilt. Only paragraphs in which every sentence ends with a mark: headings,
 * captions and list items end where their line does, which no splitter can miss.
 */
export function readPunctuatedTexts(path: string, isWanted: (id: string) => boolean): GoldText[] | null {
  if (!existsSync(path)) return null;
  const texts: { id: string; paragraphs: { sentence: string; spaceAfter: boolean }[][] }[] = [];
  for (const block of gunzipSync(readFileSync(path)).toString('utf8').split('\n\n')) {
    const lines = block.split('\n');
    const comment = (name: string): string | undefined =>
      lines.find((line) => line.startsWith(`# ${name}`))?.replace(/^[^=]*=\s*/, '');
    const sentence = comment('text =');
    if (sentence === undefined) continue;
    const id = comment('newdoc id');
    if (id !== undefined) texts.push({ id, paragraphs: [] });
    const text = texts.at(-1);
    if (text === undefined) continue;
    if (id !== undefined || comment('newpar') !== undefined) text.paragraphs.push([]);
    const spaceAfter = lines.findLast((line) => /^\d/.test(line))?.includes('SpaceAfter=No') !== true;
    text.paragraphs.at(-1)?.push({ sentence: sentence.trim(), spaceAfter });
  }
  return texts
    .filter(({ id }) => isWanted(id))
    .map(({ id, paragraphs }) => ({
      id,
      paragraphs: paragraphs.filter((all) => all.every(({ sentence }) => PUNCTUATED.test(sentence))).map(rebuild),
    }))
    .filter(({ paragraphs }) => paragraphs.length > 0);
}

function rebuild(sentences: { sentence: string; spaceAfter: boolean }[]): GoldParagraph {
  const ends: number[] = [];
  let text = '';
  for (const [n, { sentence, spaceAfter }] of sentences.entries()) {
    text += sentence;
    ends.push(text.length);
    if (spaceAfter && n + 1 < sentences.length) text += ' ';
  }
  return { text, ends };
}

/** The Golden Rules as the specification of pragmatic_segmenter gives them (MIT): its first context. */
export function readGoldenRules(data: string): RuleCase[] | null {
  const path = join(data, 'sentences/golden-rules-english_spec.rb');
  if (!existsSync(path)) return null;
  const source = readFileSync(path, 'utf8');
  const rules = source.slice(0, source.indexOf("describe '#segment'"));
  const string = String.raw`"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'`;
  const found: RuleCase[] = [];
  for (const [, name = '', body = ''] of rules.matchAll(/it "([^"]+)" do([\s\S]*?)\n {4}end/g)) {
    const text = new RegExp(`text: (${string})`).exec(body)?.[1];
    const wanted = /eq\(\[([\s\S]*)\]\)/.exec(body)?.[1];
    if (text === undefined || wanted === undefined) continue;
    const sentences = [...wanted.matchAll(new RegExp(string, 'g'))].map(([literal]) => readRuby(literal));
    found.push({ name, text: readRuby(text), sentences });
  }
  return found;
}

/** A Ruby string literal. */
function readRuby(literal: string): string {
  const inside = literal.slice(1, -1);
  if (literal.startsWith("'")) return inside.replaceAll(/\\(['\\])/g, '$1');
  const named: Record<string, string> = { n: '\n', t: '\t', r: '\r' };
  return inside.replaceAll(/\\(?:u([\da-fA-F]{4})|(.))/g, (_, code: string | undefined, char: string | undefined) =>
    code === undefined ? (named[char ?? ''] ?? char ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** sentencex's English tests (MIT): text, "---", sentences one a line, "===". */
export function readSentencexTests(data: string): RuleCase[] | null {
  const path = join(data, 'sentences/sentencex-en.txt');
  if (!existsSync(path)) return null;
  return readFileSync(path, 'utf8')
    .replaceAll(/^#.*\n/gm, '')
    .split(/\n===\n?/)
    .flatMap((block, n) => {
      const [text, wanted] = block.split('\n---\n');
      if (text === undefined || wanted === undefined) return [];
      return [
        { name: String(n), text: text.trim(), sentences: wanted.split('\n').filter((line) => line.trim() !== '') },
      ];
    });
}
