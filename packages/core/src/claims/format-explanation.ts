import { diffWords } from '../text/diff-words.ts';
import type { Word } from '../language/word.ts';
import type { Entity, ExtractedClaim, Quantity, Reason, Span, TimeSpan } from './claim.ts';
import type { ExplainedAttribution, ExplainedReference, ExplainedSentence, Explanation } from './explain-article.ts';

/** Columns of a quoted line. */
const SHOWN = 90;

/** A walk through every stage for a terminal: lines, then each sentence with all that was made of it. */
export function formatExplanation(text: string, { article, sentences, claims }: Explanation): string {
  const { title, byline, published, lines } = article;
  const head = [`title      ${title ?? '-'}`, `byline     ${byline ?? '-'}`, `published  ${published ?? '-'}`];
  const kinds = lines.map(
    ({ start, end, kind }, n) => `${cell(String(n + 1), 4, true)}  ${cell(kind, 11)} ${shown(text.slice(start, end))}`,
  );
  const walks = sentences.map((sentence, n) => explainSentence(text, sentence, n + 1, claims));
  return `${['ARTICLE', ...head, '', `LINES (${lines.length})`, ...kinds, ...walks.flat()].join('\n')}\n`;
}

function explainSentence(
  text: string,
  sentence: ExplainedSentence,
  number: number,
  claims: ExtractedClaim[],
): string[] {
  const { start, end, kind, words } = sentence;
  const own = sentence.claims.flatMap((n) => {
    const claim = claims[n];
    return claim === undefined ? [] : explainClaim(text, claim, n, claims);
  });
  return [
    '',
    `SENTENCE ${number}  ${kind}  ${start}-${end}`,
    `  ${oneLine(text.slice(start, end))}`,
    ...section('tree', treeRows(words)),
    ...section('names', sentence.entities.map(nameRow)),
    ...section('stand for', sentence.references.map(referenceRow)),
    ...section('quantities', sentence.quantities.map(quantityRow)),
    ...section('times', sentence.times.map(timeRow)),
    ...section(
      'who says',
      sentence.attributions.map((one) => attributionRow(text, one)),
    ),
    ...section(own.length === 0 ? 'claims: none' : 'claims', own),
  ];
}

function section(title: string, rows: string[]): string[] {
  return rows.length === 0 && !title.includes(':') ? [] : [`  ${title}`, ...rows.map((row) => `    ${row}`)];
}

/** The words in their order; each is set in by its depth in the tree, with the word that it depends on. */
function treeRows(words: Word[]): string[] {
  const depths = words.map((word) => depthOf(words, word));
  const widest = Math.min(44, Math.max(...words.map((word, n) => word.text.length + 2 * (depths[n] ?? 0)), 1));
  return words.map((word, n) => {
    const form = '  '.repeat(Math.min(12, depths[n] ?? 0)) + oneLine(word.text);
    const head = words[word.head];
    const depends = head === undefined ? word.deprel : `${word.deprel} of ${oneLine(head.text)} (${word.head + 1})`;
    const tags = `${cell(word.upos, 5)} ${cell(word.xpos, 4)} ${cell(oneLine(word.lemma), 14)}`;
    return `${cell(String(n + 1), 3, true)} ${cell(form, widest)}  ${tags} ${depends}`;
  });
}

/** Steps to the root; a tree that is none ends after as many steps as there are words. */
function depthOf(words: Word[], word: Word): number {
  let depth = 0;
  for (let at = word.head; at >= 0 && depth < words.length; at = words[at]?.head ?? -1) depth += 1;
  return depth;
}

function nameRow({ text, type, name }: Entity): string {
  return `${cell(type, 12)} ${oneLine(text)}${name === text ? '' : ` = ${oneLine(name)}`}`;
}

function referenceRow({ text, name, score, sure }: ExplainedReference): string {
  return `${oneLine(text)} = ${oneLine(name)} (${score.toFixed(2)}${sure ? '' : ', too unsure: left as it is'})`;
}

function quantityRow({ text, value, bound, unit }: Quantity): string {
  const numbers = Array.isArray(value) ? `${value[0]} to ${value[1]}` : String(value);
  return `${oneLine(text)}: ${bound} ${numbers}${unit === null ? '' : ` ${oneLine(unit)}`}`;
}

function timeRow({ text, from, to }: TimeSpan): string {
  return `${oneLine(text)}: ${from === to ? (from ?? 'open') : `${from ?? '...'} to ${to ?? '...'}`}`;
}

function attributionRow(text: string, { source, cue, content, manner, rule }: ExplainedAttribution): string {
  const says = (spans: Span[]) => (spans.length === 0 ? '-' : shown(wordsAt(text, spans)));
  return `${says(source)} | ${says(cue)} | ${says(content)} (${manner}, rule ${rule})`;
}

function explainClaim(text: string, claim: ExtractedClaim, n: number, claims: ExtractedClaim[]): string[] {
  const { source, cue, flags, rules = [], duplicateOf } = claim;
  const double = duplicateOf === null ? undefined : claims[duplicateOf];
  const name = source?.name === undefined || source.name === source.text ? '' : ` = ${oneLine(source.name)}`;
  const judged = claim.checkable ? 'checkable' : `not checkable: ${claim.uncheckableReason ?? 'vague'}`;
  return [
    `${n + 1}. ${oneLine(claim.text)}`,
    ...rowIf('rules', rules.join(', ')),
    ...rowIf('words', oneLine(wordsAt(text, claim.spans))),
    ...rowIf('wording', wordingSteps(wordsAt(text, claim.spans, ' '), claim.text)),
    ...rowIf('flags', flags.join(', ')),
    ...rowIf(
      'source',
      source === null ? '' : `${oneLine(source.text)}${name}${cue === null ? '' : `, "${oneLine(cue)}"`}`,
    ),
    ...rowIf('kind', `${claim.kind}, ${judged}`),
    ...rowIf('scores', `verifiable ${claim.verifiable.toFixed(2)}, worth checking ${claim.checkWorthiness.toFixed(2)}`),
    ...rowIf('because', claim.reasons.map(reasonText).join('; ')),
    ...rowIf('same as', double === undefined ? '' : `${(duplicateOf ?? 0) + 1}. ${oneLine(double.text)}`),
  ];
}

const rowIf = (title: string, words: string): string[] => (words === '' ? [] : [`   ${cell(title, 8)} ${words}`]);

function reasonText({ label, weight }: Reason): string {
  return `${oneLine(label)} ${weight < 0 ? '-' : '+'}${Math.abs(weight).toFixed(2)}`;
}

/** What became of the article's words: "launch" -> "launched". Empty when they stand as they were. */
function wordingSteps(before: string, after: string): string {
  const steps: string[] = [];
  let gone = '';
  let put = '';
  const step = () => {
    if (gone !== '' && put !== '') steps.push(`"${oneLine(gone)}" -> "${oneLine(put)}"`);
    else if (gone !== '') steps.push(`without "${oneLine(gone)}"`);
    else if (put !== '') steps.push(`with "${oneLine(put)}"`);
    gone = '';
    put = '';
  };
  for (const { kind, text } of diffWords(oneLine(before), oneLine(after))) {
    if (kind === 'same') step();
    else if (kind === 'del') gone += text;
    else put += text;
  }
  step();
  return steps.join('; ');
}

function wordsAt(text: string, spans: readonly Span[], between = ' ... '): string {
  return spans.map(([start, end]) => text.slice(start, end)).join(between);
}

function shown(words: string): string {
  const line = oneLine(words);
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN - 3).toWellFormed()}...`;
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

/** Padded to a width; longer words stay whole. */
function cell(words: string, width: number, right = false): string {
  return right ? words.padStart(width) : words.padEnd(width);
}
