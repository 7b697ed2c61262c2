import { hashWord } from '../language/hash.ts';
import { wordKinds, type EntityModel } from './entity-model.ts';
import { manTitles, womanTitles } from './person-words.ts';

/** The part of the model that knows given names. */
export type GivenNames = Pick<EntityModel, 'words' | 'kinds'>;

/** "mr" and "king" are men, "mrs" and "queen" women; "dr" tells nothing. */
export function genderOfTitle(title: string): 'female' | 'male' | null {
  if (manTitles.has(title)) return 'male';
  return womanTitles.has(title) ? 'female' : null;
}

/** What the lists and word vectors say of a given name; null when they are not sure. */
export function genderOfFirstName(lower: string, model: GivenNames): 'female' | 'male' | null {
  const place = model.words.find(hashWord(lower));
  if (place < 0) return null;
  const kinds = model.kinds[place] ?? 0;
  const degree = (kind: (typeof wordKinds)[number]): number => (kinds >>> (2 * wordKinds.indexOf(kind))) & 3;
  const female = degree('female');
  const male = degree('male');
  if (female >= 2 && male <= 1 && female - male >= 1) return 'female';
  return male >= 2 && female <= 1 && male - female >= 1 ? 'male' : null;
}
