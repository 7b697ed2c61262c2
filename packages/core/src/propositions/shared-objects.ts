import type { Draft } from './draft.ts';
import { ownWords } from './draft.ts';
import type { Piece } from './proposition.ts';
import { childBy, childrenOf, relationOf, wordAt, type Tree } from './tree.ts';

/**
 * Verbs that hardly ever go without an object, so that "arrested and questioned the clerk" is about the clerk twice, and
 * "came and questioned the clerk" is not. Source: written for this project from general knowledge.
 */
const needsObject = new Set(
  `abandon accuse acquire adopt ambush appoint approve arrest assassinate assault attack attract award ban beat behead
  blame block bomb build buy capture carry catch chase cite collect condemn confirm confiscate conquer convict create
  criticise criticize damage defeat defend delay demolish deny deploy describe design destroy detain discover discuss
  dismiss distribute document elect employ endorse enforce equip escort establish evacuate evict examine execute expel
  exploit extend fine fund grab greet guard handcuff harass hire hit host identify impose imprison improve injure inspect
  install interrogate interview intimidate introduce invite issue jail kidnap kill launch loot maintain manage
  manufacture monitor murder nominate obtain occupy oppose organise organize oversee own patrol praise present preserve
  produce promote prosecute protect publish punish purchase question raid raise ransack recognise recognize recruit reject
  release remove renovate repair replace rescue restore restrict review rob scan search seize select sell send sentence
  smash smuggle sponsor stab strengthen summon support suspend tackle target terrorise test threaten torture track
  transport trap treat upgrade use vandalise vandalize violate welcome wound pick put take make`.split(/\s+/),
);

/**
 * "Police arrested and questioned the clerk in Orr": what stands behind the last verb belongs to each of them. Gives the
 * pieces with those words at their end, or as they are.
 */
export function withSharedObject(draft: Draft, pieces: Piece[]): Piece[] {
  const { tree } = draft;
  const end = pieces.findLastIndex(({ index }) => wordAt(tree, index)?.upos !== 'PUNCT');
  const last = pieces[end];
  if (last === undefined) return pieces;
  const verb = verbEndingAt(tree, last.index);
  const sharer = verb === -1 ? -1 : objectSharer(tree, verb);
  if (sharer === -1) return pieces;
  const behind = childrenOf(tree, sharer).filter(
    (n) => n > Math.max(sharer, verb) && /^(?:obj|obl|advmod|xcomp)$/.test(relationOf(tree, n)),
  );
  const shared = behind
    .filter((n) => (draft.plan.cuts[n] ?? null) === null && !draft.plan.dropped.has(n))
    .flatMap((n) => ownWords(draft, n));
  if (shared.some((n) => pieces.some(({ index }) => index === n))) return pieces;
  const words = shared.map((index): Piece => ({ index, text: wordAt(tree, index)?.text ?? '' }));
  return [...pieces.slice(0, end + 1), ...words, ...pieces.slice(end + 1)];
}

/** The verb that a word is, or that it is a particle of: "up" of "pick up". */
function verbEndingAt(tree: Tree, at: number): number {
  const word = wordAt(tree, at);
  if (word?.upos === 'VERB') return at;
  return word?.deprel === 'compound:prt' ? word.head : -1;
}

/** Of the verbs joined to this one that whose object stands behind them all, where nothing but joints stands between the two. */
function objectSharer(tree: Tree, verb: number): number {
  const word = wordAt(tree, verb);
  if (word === undefined || !lacksObject(tree, verb)) return -1;
  const first = word.deprel === 'conj' ? word.head : verb;
  const joined = [first, ...childrenOf(tree, first).filter((n) => relationOf(tree, n) === 'conj')];
  // A list of three has one object for all, whatever the verbs.
  if (!needsObject.has(word.lemma) && joined.length < 3 && first === verb) return -1;
  const sharer = joined.find((n) => n !== verb && childBy(tree, n, 'obj') > Math.max(n, verb));
  if (sharer === undefined || wordAt(tree, sharer)?.upos !== 'VERB') return -1;
  for (let n = Math.min(verb, sharer) + 1; n < Math.max(verb, sharer); n += 1) {
    const between = wordAt(tree, n);
    const joins =
      between?.lower === 'and' ||
      between?.text === ',' ||
      /^(?:advmod|aux|mark|compound:prt)$/.test(between?.deprel ?? '');
    if (!joins && !(joined.includes(n) && lacksObject(tree, n))) return -1;
  }
  return childBy(tree, Math.max(verb, sharer), 'nsubj') === -1 ? sharer : -1;
}

const lacksObject = (tree: Tree, verb: number): boolean =>
  childBy(tree, verb, 'obj', 'iobj', 'ccomp', 'xcomp', 'nsubj:pass', 'aux:pass', 'obl') === -1;
