import { readModel } from '../model-format.ts';
import type { ModelBytes } from '../models.ts';
import { parseAroundSpeech } from './inserted-speech.ts';
import { mendTags } from './mend-tags.ts';
import { mendTree } from './mend-tree.ts';
import { createParser, fillTree } from './parser/create-parser.ts';
import { loadLemmatiser, type Lemmatiser } from './lemmatise.ts';
import { loadTagger, type Tagger } from './tag-words.ts';
import { isUnder } from './tree-relations.ts';
import { tokeniseWords } from './tokenise-words.ts';
import { loadWordClusters } from './word-clusters.ts';
import type { Word } from './word.ts';

/** Fills `head` and `deprel` of each word of a sentence; may mend its tags. Lemmas follow afterwards. */
type TreeParser = (words: Word[]) => void;

export type Analyser = {
  /** The words of one sentence, text.slice(start, end), with tags, lemmas and tree. Offsets are into the whole text. */
  analyse(text: string, start: number, end: number): Word[];
  /** The same for words that are given: only `text` (and the offsets, which stay) are read. Changes and returns `words`. */
  parse(words: Word[]): Word[];
};

/** Longer stretches without an end of sentence are analysed in pieces: a tree over thousands of words means nothing. */
const LONGEST = 250;

function createAnalyser(parts: { tagger: Tagger; lemmatise: Lemmatiser; parser: TreeParser | null }): Analyser {
  const { tagger, lemmatise, parser } = parts;
  const joint = tagger.tags.map(({ upos, xpos }) => `${upos}/${xpos}`);
  const parsePiece = (words: Word[]): void => {
    const titles = addTitleStops(words);
    const tags = tagger.tag(words.map((word) => word.text));
    for (const [index, word] of words.entries()) {
      const number = tags[index] ?? 0;
      const tag = tagger.tags[number];
      if (tag === undefined) continue;
      word.index = index;
      word.lower = word.text.toLowerCase();
      word.upos = tag.upos;
      word.xpos = tag.xpos;
      word.lemma = lemmatise(word.text, joint[number] as string);
    }
    mendTags(words);
    if (parser !== null) {
      parseAroundSpeech(words, parser);
      mendTree(words);
    }
    for (const { word, text } of titles) {
      word.text = text;
      word.lower = text.toLowerCase();
    }
    settleHyphens(words);
    for (const word of words) {
      settleClitic(words, word);
      settleTwinNames(words, word);
    }
  };
  const parse = (words: Word[]): Word[] => {
    if (words.length <= LONGEST) {
      parsePiece(words);
      return words;
    }
    for (let from = 0; from < words.length; from += LONGEST) {
      const piece = words.slice(from, from + LONGEST);
      parsePiece(piece);
      for (const word of piece) {
        word.index += from;
        // One root to a sentence: later pieces hang on the first word of theirs, which hangs on the word before.
        if (word.head >= 0) word.head += from;
        else if (from > 0 && parser !== null) {
          word.head = from - 1;
          word.deprel = 'parataxis';
        }
      }
    }
    return words;
  };
  return {
    analyse: (text, start, end) => parse(tokeniseWords(text, start, end).map((span) => plainWord(text, span))),
    parse,
  };
}

/** "'s" and "'d" before a participle are "have" where the tree or "been" says so: "she's been", "it's closed its doors". */
function settleClitic(words: Word[], word: Word): void {
  if (word.upos !== 'AUX' || !/^['’`][sd]$/.test(word.lower)) return;
  const verb = words[word.head];
  const next = words[word.index + 1];
  const isPerfect = word.deprel === 'aux' && verb?.xpos === 'VBN';
  if (isPerfect || /^(?:been|had)$/.test(next?.lower ?? '')) word.lemma = 'have';
}

/** "Orla Penfold said": two names side by side with one role on one verb are one name, whatever the tree says. */
function settleTwinNames(words: Word[], word: Word): void {
  const next = words[word.index + 1];
  if (next === undefined || word.upos !== 'PROPN' || next.upos !== 'PROPN' || word.head !== next.head) return;
  if (word.deprel !== next.deprel || !/^(?:nsubj|obj|iobj|root)/.test(word.deprel)) return;
  next.head = word.index;
  next.deprel = 'flat';
}

/** "Lau Wing-hei", "a denial-of-service attack": what hyphens join without a space is one branch of the tree. */
function settleHyphens(words: Word[]): void {
  for (let at = 1; at < words.length - 1; at += 1) {
    if (!joinsWords(words, at)) continue;
    const from = at - 1;
    while (joinsWords(words, at)) at += 2;
    const to = at - 1;
    const inside = (index: number): boolean => index >= from && index <= to;
    const tops = words.slice(from, to + 1).filter((word) => word.upos !== 'PUNCT' && !inside(word.head));
    const isName = words[from]?.upos === 'PROPN';
    const top = isName ? tops[0] : tops.at(-1);
    if (top === undefined || tops.length < 2) continue;
    for (const word of tops) {
      if (word === top) continue;
      // "there’s-we doubt": the top may hang on the other one, and must not when that hangs on it.
      if (isUnder(words, top.index, word.index)) Object.assign(top, { head: word.head, deprel: word.deprel });
      word.head = top.index;
      word.deprel = isName ? 'flat' : 'compound';
      if (isName && word.upos !== 'NUM') Object.assign(word, { upos: 'PROPN', xpos: 'NNP', lemma: word.text });
    }
  }
}

/** Is there a hyphen at `at` with a word close on either side? */
function joinsWords(words: Word[], at: number): boolean {
  const hyphen = words[at];
  const before = words[at - 1];
  const after = words[at + 1];
  if (hyphen === undefined || before === undefined || after === undefined) return false;
  if (hyphen.text !== '-' && hyphen.text !== '‑') return false;
  return before.end === hyphen.start && hyphen.end === after.start && before.upos !== 'PUNCT' && after.upos !== 'PUNCT';
}

const TITLE = /^(?:Mr|Mrs|Ms|Dr|Prof|Sen|Gov|Rep|Gen|Lt|Col|Capt|Sgt|Rev|Hon)$/;

/** British English writes "Mr" where the treebanks, which are American, know "Mr.": the models are shown the latter. */
function addTitleStops(words: Word[]): { word: Word; text: string }[] {
  const changed: { word: Word; text: string }[] = [];
  for (const [index, word] of words.entries()) {
    const first = word.text.charCodeAt(0);
    if (first < 65 || first > 90 || word.text.length > 4 || !TITLE.test(word.text)) continue;
    if (!/^\p{Lu}/u.test(words[index + 1]?.text ?? '')) continue;
    changed.push({ word, text: word.text });
    word.text += '.';
  }
  return changed;
}

/** A word before analysis. */
export function plainWord(text: string, span: { start: number; end: number }): Word {
  const form = text.slice(span.start, span.end);
  return {
    text: form,
    lower: form,
    start: span.start,
    end: span.end,
    index: 0,
    upos: 'X',
    xpos: 'FW',
    lemma: form,
    head: -1,
    deprel: 'dep',
  };
}

/** The analyser of the shipped models. */
export function loadAnalyser(bytes: ModelBytes): Analyser {
  const clusters = loadWordClusters(bytes);
  const lemmas = readModel(bytes.tagger, 'tagger').text('lemmas');
  return createAnalyser({
    tagger: loadTagger(bytes.tagger, clusters),
    lemmatise: loadLemmatiser(lemmas, (lower) => clusters.of(lower, 0) > 0),
    parser: fillTree(createParser(bytes.parser)),
  });
}
