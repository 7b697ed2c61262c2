import type { Word } from '../language/word.ts';
import type { Found } from './read-quantities.ts';

/** Between a number and the unit behind the next one: "45 to 62 tonnes", "12 and 15 people", "nine of the 12 jurors". */
const FORWARD =
  /^ ?(?:,? ?(?:and|or|to)|,|(?:(?:out )?of )?(?:the|its|their|his|her|all|these|those|our|every)(?: [\p{L}-]{1,30}['’]s)?(?: (?:other|remaining|original|first|last|past|next|previous|opening|final))?|(?:out )?of) (?:(?:(?:more|fewer|less) than|at least|up to|about|around|nearly|almost|some|over|under) )?$/iu;
/** Words that set a bare number against another of its kind, whatever the unit. */
const AGAINST =
  /(?:\b(?:from|to|than|with|against|by|and|or|versus)|[(,]) (?:(?:about|around|just|more than|fewer than|nearly|almost|over|under|at least|up to|some) ){0,2}$/i;

/** How many quantities back a unit is looked for. */
const NEAR = 8;

/** Gives bare numbers the unit that the sentence names elsewhere. Changes `found`. */
export function shareUnits(text: string, words: readonly Word[], found: Found[]): void {
  for (let n = found.length - 1; n >= 0; n -= 1) {
    const one = found[n];
    const next = found[n + 1];
    if (one === undefined || next === undefined || one.open === 'no') continue;
    if (
      next.unit !== null &&
      next.kind !== 'money' &&
      next.kind !== 'compound' &&
      FORWARD.test(text.slice(one.end, next.start).replaceAll(/\s/g, ' '))
    ) {
      if (next.kind === 'percent') continue;
      one.unit = next.unit;
      one.kind = next.kind;
      one.open = 'no';
    }
  }
  for (const [n, one] of found.entries()) {
    const before = found[n - 1];
    // "aged two, five and 11"
    if (
      before?.age === true &&
      one.unit === null &&
      /^(?:, |,? (?:and|or) )$/.test(text.slice(before.end, one.start))
    ) {
      one.age = true;
      one.open = 'no';
    }
    if (one.open !== 'both') continue;
    const named = numberOf(words, one.first);
    const earlier = found.slice(Math.max(0, n - NEAR), n).findLast((other) => canLend(other, one, text));
    const unit = earlier?.unit ?? named;
    if (unit === null || unit === undefined || isOfNoun(words, one.first)) continue;
    one.unit = unit;
    one.kind = earlier?.kind ?? 'count';
  }
}

function canLend(other: Found, to: Found, text: string): boolean {
  if (other.unit === null || other.kind === 'compound') return false;
  // "340 million euros from 303 million"
  if (other.kind !== 'count' && /^ (?:from|to|and|or) $/.test(text.slice(other.end, to.start)))
    return other.kind !== 'percent';
  if (other.kind === 'percent' || other.kind === 'money') return false;
  if (other.kind === 'count') return true;
  return (
    other.kind === 'measure' && other.unit !== 'times' && AGAINST.test(text.slice(Math.max(0, to.start - 30), to.start))
  );
}

/** "a sample of 18", "a team of 12": the number counts something else. */
function isOfNoun(words: readonly Word[], first: number): boolean {
  const [noun, of] = [words[first - 2], words[first - 1]];
  return of?.lower === 'of' && noun?.upos === 'NOUN' && !/^(?:total|maximum|minimum|average|most)$/.test(noun.lower);
}

/** "The number of rough sleepers rose from 45 to 62": the noun behind "the number of". */
function numberOf(words: readonly Word[], first: number): string | null {
  for (let n = first - 1; n > Math.max(0, first - 25); n -= 1) {
    if (words[n]?.lower !== 'of' || !/^(?:number|numbers|total|tally|toll)$/.test(words[n - 1]?.lower ?? '')) continue;
    const names: string[] = [];
    let headed = false;
    for (let m = n + 1; m < first && m < n + 7; m += 1) {
      const word = words[m];
      if (word === undefined) break;
      if (word.upos === 'NOUN' || word.upos === 'PROPN') {
        names.push(word.upos === 'PROPN' ? word.text : word.lower);
        headed = true;
        if (word.xpos === 'NNS') break;
      } else if ((word.upos === 'ADJ' || word.xpos === 'VBN' || word.xpos === 'VBG') && !headed) names.push(word.lower);
      else if (word.upos !== 'DET') break;
    }
    return headed ? names.join(' ') : null;
  }
  return null;
}
