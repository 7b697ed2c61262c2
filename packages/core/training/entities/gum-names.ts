import { labels } from '../../src/entities/entity-model.ts';
import { personTitles } from '../../src/entities/person-words.ts';
import { readList } from './lists.ts';
import type { LabelledSentence } from './gold.ts';
import type { GumMention, GumSentence, GumWord } from './gum-mentions.ts';

const types: Record<string, string> = { person: 'PER', organization: 'ORG', place: 'LOC' };

/** Words for peoples: GUM has them as persons, Universal NER leaves them out. */
const peoples = new Set(readList('nationalities').map((entry) => entry.toLowerCase()));

const countries = new Set(readList('places').map((entry) => entry.toLowerCase()));

/** Capitalised in GUM, but no name by themselves: "the Nation", "the University". */
const generic = new Set(
  `nation world state south north west east space terminal i church university society academy centre center government
  administration corps united god man chair speaker street foundation institute council court committee board presidency
  office department ministry house room school library city town`.split(/\s+/),
);

/** Words that stand before the name of a person and are no part of it. */
const isBeforePerson = (word: string): boolean =>
  personTitles.has(word) ||
  peoples.has(word) ||
  /^(?:us|u\.s\.|uk|home|emeritus|judiciary|state|chair|speaker)$/.test(word);

/**
 * Names from GUM's mentions, cut to the extent that Universal NER gives them: a mention headed by a proper noun, without
 * article, title, apposition and clauses ("US President [Jane Roe], who ..." gives Jane Roe).
 */
export function namesOfGum(sentences: GumSentence[]): LabelledSentence[] {
  return sentences.map((sentence) => {
    const row = sentence.words.map(() => 0);
    const spans = sentence.mentions
      .flatMap((mention) => nameOf(sentence, mention) ?? [])
      .toSorted((a, b) => b.to - b.from - (a.to - a.from));
    for (const { from, to, type } of spans) {
      if (row.slice(from, to).some((label) => label !== 0)) continue;
      const first = (labels as readonly string[]).indexOf(`B-${type}`);
      for (let at = from; at < to; at += 1) row[at] = at === from ? first : first + 1;
    }
    return {
      doc: sentence.doc,
      id: sentence.id,
      genre: sentence.doc.split('_')[1] ?? '',
      words: sentence.words.map((word) => word.text),
      tags: [],
      labels: row,
    };
  });
}

function nameOf(sentence: GumSentence, mention: GumMention): { from: number; to: number; type: string } | undefined {
  let type = types[mention.type];
  const { words } = sentence;
  if (type === undefined) return undefined;
  const headAt = properHead(words, mention, type);
  if (headAt === undefined) return undefined;
  const inner = sentence.mentions.filter(
    (other) => other !== mention && other.from >= mention.from && other.to <= mention.to && other.type !== mention.type,
  );
  const nested = (at: number): boolean => inner.some((other) => at >= other.from && at < other.to);
  let from = headAt;
  while (from > mention.from && joinsLeft(words, from - 1, headAt)) {
    if (type === 'PER' && nested(from - 1)) break;
    from -= 1;
  }
  let to = headAt + 1;
  while (to < mention.to) {
    const word = words[to];
    if (word?.upos === 'PROPN' && (word.deprel.startsWith('flat') || word.deprel === 'compound' || word.head < to)) {
      if (/^(?:appos|nmod:unmarked|conj|list|parataxis)/.test(word.deprel)) break;
      to += 1;
      continue;
    }
    const link = linkLength(words, to, mention.to, type);
    if (link === 0) break;
    to += link;
  }
  if (type === 'PER') {
    while (from < to - 1 && isBeforePerson((words[from]?.text ?? '').toLowerCase())) from += 1;
    if (to - from === 1 && personTitles.has((words[from]?.text ?? '').toLowerCase())) return undefined;
  }
  while (to > from + 1 && /^\W+$/.test(words[to - 1]?.text ?? '')) to -= 1;
  while (from < to - 1 && /^[\W_]+$/.test(words[from]?.text ?? '')) from += 1;
  const name = words
    .slice(from, to)
    .map((word) => word.text.toLowerCase())
    .join(' ');
  if (generic.has(name) || /^\S+ (?:government|administration)$/.test(name)) return undefined;
  if (type === 'ORG' && countries.has(name)) type = 'LOC';
  if (type === 'PER' && to - from === 1) {
    const only = words[from];
    if (only?.xpos === 'NNPS' || peoples.has((only?.text ?? '').toLowerCase())) return undefined;
  }
  return { from, to, type };
}

/** The proper noun that a mention turns on: its head, or the name after a common noun ("the singer Jane Roe"). */
function properHead(words: GumWord[], mention: GumMention, type: string): number | undefined {
  const proper = (at: number): boolean => words[at]?.upos === 'PROPN' || (words[at]?.xpos ?? '').startsWith('NNP');
  if (proper(mention.head)) return mention.head;
  if (type !== 'PER') return undefined;
  for (let at = mention.head + 1; at < mention.to; at += 1) {
    const word = words[at];
    if (word?.head === mention.head && word.deprel.startsWith('flat') && proper(at)) return at;
  }
  return undefined;
}

/** Proper nouns, and capitalised adjectives and nouns, that stand in the name before its head. */
function joinsLeft(words: GumWord[], at: number, head: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (word.upos === 'PROPN' || word.xpos.startsWith('NNP')) return true;
  if (/^(?:-|–|'s|’s|&|\.)$/.test(word.text))
    return (words[at - 1]?.xpos ?? '').startsWith('NNP') || words[at - 1]?.upos === 'PROPN';
  return /^\p{Lu}/u.test(word.text) && /^(?:ADJ|NOUN|X|NUM)$/.test(word.upos) && word.head <= head && word.head > at;
}

/** "of (the) X", "for X and Y", "- X", "& X" inside a name: how many words up to the next proper noun; 0 for none. */
function linkLength(words: GumWord[], at: number, end: number, type: string): number {
  const word = words[at];
  if (word === undefined) return 0;
  if (/^(?:-|–|&|')$/.test(word.text) && words[at + 1]?.upos === 'PROPN' && at + 1 < end) return 2;
  if (type === 'PER') return 0;
  if (!/^(?:of|for|and|on|de|del)$/.test(word.text)) return 0;
  const skip = words[at + 1]?.text === 'the' ? 2 : 1;
  const next = words[at + skip];
  if (next === undefined || at + skip >= end || next.upos !== 'PROPN') return 0;
  if (word.text === 'and' && words[at - 1]?.head !== next.head && next.deprel !== 'conj') return 0;
  return skip + 1;
}
