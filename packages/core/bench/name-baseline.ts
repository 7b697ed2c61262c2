import { wordKinds, PHRASE_ORGANISATION, type EntityModel } from '../src/entities/entity-model.ts';
import { phraseHash } from '../src/entities/tag-features.ts';
import type { TaggedName } from '../src/entities/tag-names.ts';
import { hashWord } from '../src/language/hash.ts';
import type { Word } from '../src/language/word.ts';

/** Runs of capitalised words, typed by the lists alone: what can be had without learning from annotated text. */
export function baselineNames(words: Word[], model: EntityModel): TaggedName[] {
  const names: TaggedName[] = [];
  for (let from = 0; from < words.length; from += 1) {
    let to = from;
    while (to < words.length && /^\p{Lu}/u.test(words[to]?.text ?? '')) to += 1;
    if (to === from) continue;
    const type = typeOf(words.slice(from, to), model);
    if (type !== null && (from > 0 || to - from > 1)) names.push({ from, to, type });
    from = to;
  }
  return names;
}

function typeOf(words: Word[], model: EntityModel): number | null {
  const phrase = model.phrases.find(words.reduce((hash, word) => phraseHash(hash, hashWord(word.lower)), 0));
  if (phrase >= 0) return ((model.phraseTypes[phrase] ?? 0) & PHRASE_ORGANISATION) === 0 ? 2 : 1;
  const place = model.words.find(hashWord(words[0]?.lower ?? ''));
  const kinds = place < 0 ? 0 : (model.kinds[place] ?? 0);
  const degree = (kind: (typeof wordKinds)[number]): number => (kinds >>> (2 * wordKinds.indexOf(kind))) & 3;
  const person = Math.max(degree('female'), degree('male'), degree('surname'));
  if (person > 0 && person >= degree('place')) return 0;
  if (degree('place') > 0) return 2;
  return words.length > 1 || /^\p{Lu}{2,}$/u.test(words[0]?.text ?? '') ? 1 : null;
}
