import type { Entities } from '../entities/entity.ts';
import { isCountry } from '../entities/place-words.ts';
import type { Sentence, Word } from '../language/word.ts';

/** The place that "the scene" or "the area" at a word stands for; null where none was told of before. */
export type PlacesMeant = (sentence: number, word: number) => { sentence: number; word: number; text: string } | null;

/** Sentences back. */
const FURTHEST = 4;
const SPOTS = /^(?:scene|location|spot)$/;

/** "fell into Orr Harbour. ... nobody was left at the scene" -> "at Orr Harbour"; "in the area" -> "the area of Orr Harbour". */
export function readPlacesMeant(sentences: Sentence[], entities: Entities): PlacesMeant {
  return (number, at) => {
    const words = sentences[number]?.words ?? [];
    const noun = words[at];
    if (noun === undefined || !/^(?:at|in|near)$/.test(words[at - 2]?.lower ?? '')) return null;
    const spot = SPOTS.test(noun.lower);
    if (!spot && noun.lower !== 'area') return null;
    for (let before = number - 1; before >= Math.max(0, number - FURTHEST); before -= 1) {
      const place = placeOfEvent(before);
      if (place !== null)
        return { sentence: before, word: place.word, text: spot ? place.name : `the area of ${place.name}` };
    }
    return null;
  };

  /** The first place, no country, that something happened at. */
  function placeOfEvent(number: number): { word: number; name: string } | null {
    const words = sentences[number]?.words ?? [];
    for (const { from, to, type, entity } of entities.mentionsIn(number)) {
      const name = entities.list[entity]?.name ?? '';
      if (type !== 'place' || isCountry(name)) continue;
      const head = words.slice(from, to).find((word) => word.head < from || word.head >= to);
      if (head !== undefined && head.deprel === 'obl' && hasTie(words, head)) return { word: head.index, name };
    }
    return null;
  }
}

function hasTie(words: Word[], place: Word): boolean {
  return words.some(
    ({ head, deprel, lower }) => head === place.index && deprel === 'case' && /^(?:at|in|into|on|near)$/.test(lower),
  );
}
