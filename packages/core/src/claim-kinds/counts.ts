import type { Quantity } from '../claims/claim.ts';
import { isRelation } from '../language/tree.ts';
import { timeUnits, vagueAmounts } from './claim-words.ts';
import { oneInSo } from './predictions.ts';
import { isCentral, type Predicate } from './read-predicate.ts';

/** A length of time, "one of", a small number before a noun of the subject ("two drivers were hurt") hardly count. */
export function countsSomething(quantity: Quantity, predicate: Predicate | null): boolean {
  if (isAge(quantity, predicate) || isClock(quantity, predicate)) return false;
  const unit = quantity.unit?.toLowerCase() ?? '';
  const last = unit.split(/[\s-]/).at(-1) ?? '';
  if (timeUnits.has(last) || timeUnits.has(last.replace(/s$/, ''))) return false;
  // "is a spinoff of 4chan", "is the head of a panel of twelve": how things stand, with a number inside.
  if (predicate !== null && isNominal(predicate) && !isNear(quantity, predicate)) return false;
  if (/\d|%|percent|hundred|thousand|million|billion|half|quarter|third/i.test(quantity.text)) return true;
  const most = typeof quantity.value === 'number' ? quantity.value : Math.max(...quantity.value);
  if (quantity.bound !== '=') return most > 1;
  return most > 4;
}

/** "joined at 86", "two boys aged 15", "19-year-old Ida Roe": an age told by the way. "She was 23" tells it. */
function isAge({ unit, value, start }: Quantity, predicate: Predicate | null): boolean {
  if (unit !== null && /^(?:year|month|week|day)s?[- ]olds?$/i.test(unit)) return true;
  if (unit !== null || predicate === null) return false;
  const { words } = predicate.tree;
  const first = words.findIndex((word) => word.start >= start);
  const before = words[first - 1]?.lower ?? '';
  if (before === 'aged' || (before === 'of' && words[first - 2]?.lower === 'age')) return true;
  return before === 'at' && typeof value === 'number' && value < 120 && livedAt(predicate);
}

const levels = /^(?:stand|put|set|remain|stay|value|estimate|fix|cap|price|trade|peak|close|open|hold|start|end)$/;

/** Somebody did it "at 86"; a price or a toll "stood at 17". */
const livedAt = ({ subject, head, copular }: Predicate): boolean =>
  !copular &&
  !levels.test(head.lemma) &&
  subject !== undefined &&
  (subject.upos === 'PROPN' || /^(?:i|we|he|she|they|who)$/.test(subject.lower));

/** "was launched at 8.20" tells the time. */
function isClock({ text, start }: Quantity, predicate: Predicate | null): boolean {
  if (!/^\d{1,2}\.[0-5]\d$/.test(text) || predicate === null) return false;
  const { words } = predicate.tree;
  return /^(?:at|by|from|until|around)$/.test(words[words.findIndex((word) => word.start >= start) - 1]?.lower ?? '');
}

/** "is the head of the panel", "Bo Lund, the head of the panel". */
const isNominal = ({ copular, head }: Predicate): boolean => copular || head.deprel === 'appos';

/** In the subject, or the predicate's own number: "The bill was 40 pages long." */
function isNear(quantity: Quantity, predicate: Predicate): boolean {
  const { own, head } = predicate;
  return own.some(
    (word) =>
      word.start >= quantity.start &&
      word.end <= quantity.end &&
      (isCentral(predicate, word) || (head.upos === 'ADJ' && word.head === head.index)),
  );
}

/** "a third of them", "by a fifth", "half the town", "rose 18-fold"; "the third quarter" and "half-time" are none. */
const fractions =
  /\b(?:an?|another|one|two|three|four) (?:half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?\b|\bhalf (?:of|the|that|his|her|its|their)\b|\b(?:than|about|nearly|almost|over) half\b|\ba majority\b|\bmajority of\b|\d-?fold\b/i;

/** "is the third breakdown this year": how often so far. */
const nth =
  /\b(?:is|was) (?:the |its |his |her |their )?(?:\S+ )?(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b.*\b(?:since|so far|consecutive|in (?:its|the) history|(?:this|in a) (?:year|season|month|week))\b/;

/** "29% of those asked opposed it", "37 cases were confirmed": how many, whatever they said or what was said of them. */
export const isOfSubject = ({ start, end }: Quantity, { tree, subject }: Predicate): boolean =>
  subject !== undefined &&
  tree.words.some(
    (word) =>
      word.start >= start &&
      word.end <= end &&
      (word.index === subject.index ||
        (word.head === subject.index && /^(?:nummod|amod|advmod)/.test(word.deprel)) ||
        (tree.words[word.head]?.head === subject.index && isRelation(tree.words[word.head], 'nummod'))),
  );

/** "Hundreds were hurt.", "A majority voted for it." */
export function countsVaguely({ own }: Predicate, wording: string): boolean {
  if (oneInSo.test(wording) || fractions.test(wording) || nth.test(wording)) return true;
  return vagueAmounts.test(wording.toLowerCase()) && own.some((word) => vagueAmounts.test(word.lower));
}
