import { doublingVerbs, irregularVerbs, nounVerbs, plainVerbs } from './verb-words.ts';

/** Which forms of a verb a word can be. One word may be several: "put" is base, past and participle. */
export type VerbReading = {
  lemma: string;
  base: boolean;
  third: boolean;
  past: boolean;
  participle: boolean;
  ing: boolean;
  /** Its base form is often a noun: "report", "plan". */
  noun: boolean;
};

type FormName = 'base' | 'third' | 'past' | 'participle' | 'ing';

const irregular = new Map(irregularVerbs.map(([base, past, participle]) => [base, { past, participle }]));
const doubling = new Set(doublingVerbs);
const readings = buildReadings();

/** The verb readings of a lower-cased word; undefined when the word is not a known verb form. */
export function readVerb(lower: string): VerbReading | undefined {
  return readings.get(lower);
}

/** "launch" -> "launched", "take" -> "took". */
export function pastOf(lemma: string): string {
  return irregular.get(lemma)?.past ?? regularPast(lemma);
}

/** "launch" -> "launches", "have" -> "has". */
export function thirdOf(lemma: string): string {
  if (lemma === 'have') return 'has';
  if (lemma === 'be') return 'is';
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return `${lemma}s`;
}

function regularPast(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return `${doubled(lemma)}ed`;
}

/** "trip" -> "tripping". */
export function ingOf(lemma: string): string {
  if (lemma === 'be') return 'being';
  if (lemma.endsWith('ie')) return `${lemma.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(lemma)) return `${lemma.slice(0, -1)}ing`;
  return `${doubled(lemma)}ing`;
}

/** "stop" -> "stopp": one vowel and one consonant at the end of a word of one syllable. */
function doubled(lemma: string): string {
  const short = /^[^aeiou]*[aeiou][bcdfgklmnprtvz]$/.test(lemma) || /^[^aeiou]*qui[tpz]$/.test(lemma);
  return short || doubling.has(lemma) ? lemma + lemma.slice(-1) : lemma;
}

function buildReadings(): Map<string, VerbReading> {
  const map = new Map<string, VerbReading>();
  const nouns = new Set(nounVerbs);
  const add = (form: string, lemma: string, name: FormName): void => {
    let reading = map.get(form);
    if (reading === undefined) {
      reading = { lemma, base: false, third: false, past: false, participle: false, ing: false, noun: false };
      map.set(form, reading);
    }
    reading[name] = true;
    if (name === 'base' || name === 'third') reading.noun = nouns.has(lemma);
  };
  for (const lemma of new Set([...plainVerbs, ...nounVerbs, ...irregular.keys()])) {
    const odd = irregular.get(lemma);
    add(lemma, lemma, 'base');
    add(thirdOf(lemma), lemma, 'third');
    add(ingOf(lemma), lemma, 'ing');
    add(odd?.past ?? regularPast(lemma), lemma, 'past');
    add(odd?.participle ?? regularPast(lemma), lemma, 'participle');
    if (odd === undefined && lemma !== doubled(lemma)) add(`${lemma}ed`, lemma, 'past');
    if (odd !== undefined && /^(?:learn|burn|spell|spill|lean|leap)$/.test(lemma)) {
      add(regularPast(lemma), lemma, 'past');
      add(regularPast(lemma), lemma, 'participle');
    }
  }
  return map;
}
