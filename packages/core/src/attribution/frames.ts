import { speechNouns } from '../language/saying-verbs.ts';
import { dependent, dependents, isRelation, subtree, type Tree } from '../language/tree.ts';
import { isFiniteClause } from '../language/tree-relations.ts';
import type { Word } from '../language/word.ts';
import { describedAs } from './describing-frames.ts';
import {
  cueWords,
  nounPhrase,
  quotingAs,
  speakerOf,
  withoutOuterMarks,
  type Context,
  type Frame,
} from './speaker-words.ts';
import { actingVerbs, addressingVerbs, reportingVerbs } from './speech-verbs.ts';

const DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight|week|month|year|night|morning|afternoon|evening)$/;
/** Stand before a colon without saying anything. */
const labels = new Set(
  'update updated exclusive note photo photos video watch correction editor opinion analysis read more related live breaking source sources image picture caption warning tip contact details time date place venue q a'.split(
    ' ',
  ),
);
/** "saw fares rise": what happened, told by when or where. */
const WITNESSING = /^(?:see|watch|hear|feel|witness|notice|observe)$/;
/** "asked why fares rose", "to find out where they went": nobody says that they did. */
const FINDING =
  /^(?:find|ask|wonder|learn|know|see|decide|discover|determine|investigate|examine|check|inquire|enquire)$/;
/** Govern clauses without anybody saying them: "made sure that", "means that". */
const silentVerbs = new Set(
  'come make mean ensure let help cause happen keep start begin try manage fail seem appear have get do be turn require allow enable prevent stop need depend result lead matter'.split(
    ' ',
  ),
);
/** The act itself is the news, whatever follows: "promised that". */
const actOnly = new Set(
  'order threaten denounce promise vow pledge demand urge refuse reject criticise criticize condemn praise blame apologise apologize accuse request appeal swear command instruct'.split(
    ' ',
  ),
);

export function framesOf(context: Context): Frame[] {
  const frames: Frame[] = [];
  for (const word of context.tree.words) {
    const frame =
      accordingTo(context, word) ??
      quotedAs(context, word) ??
      describedAs(context, word) ??
      parenthetical(context, word) ??
      asTold(context, word) ??
      clausal(context, word) ??
      acting(context, word) ??
      nounCue(context, word);
    if (frame !== null) frames.push(frame);
  }
  const speaker = colonSpeaker(context);
  return speaker === null ? frames : [...frames, speaker];
}

/** "The council said that fares rose", "Fares rose, the council said" (as a clause of the verb of saying). */
function clausal({ tree, quotation }: Context, verb: Word): Frame | null {
  if (verb.upos !== 'VERB') return null;
  const clause =
    dependents(tree, verb.index).find((child) => isRelation(tree.words[child], 'ccomp')) ?? clauseOfDay(tree, verb);
  if (clause === undefined) return null;
  const listed = reportingVerbs.has(verb.lemma) || addressingVerbs.has(verb.lemma) || actingVerbs.has(verb.lemma);
  if (!listed && silentVerbs.has(verb.lemma)) return null;
  // "The year saw fares rise": nobody says so.
  if (
    WITNESSING.test(verb.lemma) &&
    /^VB[GN]?$/.test(tree.words[clause]?.xpos ?? '') &&
    !isFiniteClause(tree.words, tree.words[clause] as Word)
  )
    return null;
  if (FINDING.test(verb.lemma) && tree.words[subtree(tree, clause)[0] ?? -1]?.xpos.startsWith('W') === true)
    return null;
  const quoting = tree.words[verb.head];
  if (quoting !== undefined && quotingAs(tree, quoting)?.saying === verb) return null;
  const source = speakerOf(tree, verb);
  if (source === null || !canSpeak(tree, source, listed)) return null;
  if (quotation[verb.index] !== -1 || quotation[source] !== -1) return null;
  const content = withoutOuterMarks(tree, subtree(tree, clause));
  return {
    source: nounPhrase(tree, source),
    cue: cueWords(tree, verb),
    content,
    act: actOnly.has(verb.lemma),
    rule: 'clausal',
    at: verb.index,
  };
}

/** "The council said Friday that fares rose": parsers take the clause for one about the Friday. */
function clauseOfDay(tree: Tree, verb: Word): number | undefined {
  if (!reportingVerbs.has(verb.lemma) && !addressingVerbs.has(verb.lemma)) return undefined;
  const day = dependents(tree, verb.index).find(
    (child) => child > verb.index && DAY.test(tree.words[child]?.lower ?? ''),
  );
  if (day === undefined || tree.words[day + 1]?.lower !== 'that') return undefined;
  return dependents(tree, day).find((child) => isRelation(tree.words[child], 'acl'));
}

/** "Fares rose, the council said", "Fares, the council said, rose" (as an inserted clause). */
function parenthetical({ tree, quotation }: Context, verb: Word): Frame | null {
  if (verb.upos !== 'VERB' || !isRelation(verb, 'parataxis') || verb.head < 0 || quotation[verb.index] !== -1)
    return null;
  if (!reportingVerbs.has(verb.lemma) && !addressingVerbs.has(verb.lemma)) return null;
  if (dependent(tree, verb.index, 'ccomp') !== undefined) return null;
  const source = dependent(tree, verb.index, 'nsubj');
  if (source === undefined || !isAside(tree, verb, source)) return null;
  return saidBeside(tree, verb, source, (child) => isSetAgainst(tree, child, verb));
}

/** "As Roe told the Echo, fares rose": what stands beside the clause is what was told. */
function asTold({ tree, quotation }: Context, verb: Word): Frame | null {
  if (verb.upos !== 'VERB' || !isRelation(verb, 'advcl') || verb.head < 0 || quotation[verb.index] !== -1) return null;
  const tells = addressingVerbs.has(verb.lemma);
  if ((!tells && !reportingVerbs.has(verb.lemma)) || FINDING.test(verb.lemma)) return null;
  const mark = dependents(tree, verb.index).find((child) => child < verb.index && tree.words[child]?.lower === 'as');
  const source = dependent(tree, verb.index, 'nsubj');
  if (mark === undefined || source === undefined || !canSpeak(tree, source, true)) return null;
  // "as far as the mayor says"
  if (/^(?:far|long|soon|much)$/.test(tree.words[mark - 1]?.lower ?? '')) return null;
  if (dependent(tree, verb.index, 'ccomp', 'xcomp') !== undefined) return null;
  if (!tells && dependent(tree, verb.index, 'obj') !== undefined) return null;
  return saidBeside(tree, verb, source, () => false);
}

/** All that the saying hangs on is said, but for the saying itself and what is left out. */
function saidBeside(tree: Tree, verb: Word, source: number, leaves: (child: number) => boolean): Frame | null {
  const content = withoutOuterMarks(
    tree,
    subtree(tree, verb.head, (child) => child === verb.index || leaves(child)),
  );
  if (content.length < 2) return null;
  return {
    source: nounPhrase(tree, source),
    cue: cueWords(tree, verb),
    content,
    act: false,
    rule: 'parenthetical',
    at: verb.index,
  };
}

/** Not "; the others declare no interests" or "something ministers ruled out": these say something of their own. */
function isAside(tree: Tree, verb: Word, source: number): boolean {
  const phrase = nounPhrase(tree, source);
  const first = phrase[0] ?? source;
  if (/^[;:]$/.test(tree.words[first - 1]?.text ?? '') && dependent(tree, verb.index, 'obj') !== undefined)
    return false;
  return !phrase.some((at) => /^(?:something|anything|nothing|everything)$/.test(tree.words[at]?.lower ?? ''));
}

/** "Fares rose, the council said, although the firm denied it": that is not what the council said. */
function isSetAgainst(tree: Tree, child: number, verb: Word): boolean {
  const word = tree.words[child];
  if (word === undefined || child < verb.index || word.head !== verb.head) return false;
  // "…, the firm says; the union puts it at 40": that is the union's.
  if (/^(?:conj|parataxis)$/.test(word.deprel) && tree.words.slice(verb.index, child).some(({ text }) => text === ';'))
    return true;
  if (word.deprel !== 'advcl') return false;
  const mark = dependent(tree, child, 'mark');
  return /^(?:although|though|but|while|whereas)$/.test(tree.words[mark ?? -1]?.lower ?? '');
}

/** "According to the council, fares rose", "as per the report", "in the view of residents". */
function accordingTo({ tree }: Context, word: Word): Frame | null {
  if (word.lower !== 'according' || tree.words[word.index + 1]?.lower !== 'to') return null;
  // The parser hangs "according" on the noun as its case, or the noun on "according".
  const below = dependent(tree, word.index, 'obl', 'obj', 'nmod');
  const source = below ?? (word.head > word.index ? word.head : undefined);
  if (source === undefined) return null;
  const top = below === undefined ? source : word.index;
  const clause = tree.words[top]?.head ?? -1;
  if (clause < 0) return null;
  const content = withoutOuterMarks(
    tree,
    subtree(tree, clause, (child) => child === top),
  );
  const phrase = nounPhrase(tree, source).filter((at) => at > word.index + 1);
  if (content.length < 2 || phrase.length === 0) return null;
  return {
    source: phrase,
    cue: [word.index, word.index + 1],
    content,
    act: false,
    rule: 'according-to',
    at: word.index,
  };
}

/** "The report quoted Ms Roe as saying that fares rose": Ms Roe says so. */
function quotedAs({ tree }: Context, word: Word): Frame | null {
  const quoting = quotingAs(tree, word);
  if (quoting === null) return null;
  const { as, saying } = quoting;
  const passive = dependent(tree, word.index, 'nsubj:pass');
  const person = dependent(tree, word.index, 'obj', 'iobj');
  const source = passive ?? person ?? dependent(tree, word.index, 'ccomp');
  if (source === undefined) return null;
  const phrase = nounPhrase(tree, source).filter((at) => at < as.index);
  // "“Fares rose,” the report quoted Ms Roe as telling them": what was said may stand in front.
  const front = person === undefined ? undefined : dependent(tree, word.index, 'ccomp');
  const clause = dependent(tree, saying.index, 'ccomp', 'obj', 'parataxis') ?? front;
  const before = subtree(tree, word.index, (child) => child >= (passive ?? word.index));
  const content = withoutOuterMarks(
    tree,
    clause === undefined ? before.filter((at) => at < (phrase[0] ?? 0) - 3) : subtree(tree, clause),
  );
  if (phrase.length === 0 || content.length < 2) return null;
  return { source: phrase, cue: [as.index, saying.index], content, act: false, rule: 'quoted-as', at: word.index };
}

/** "The union threatened to strike", "The mayor called for calm", "He accused the firm of fraud". */
function acting({ tree, quotation }: Context, verb: Word): Frame | null {
  if (verb.upos !== 'VERB' || !actingVerbs.has(verb.lemma) || quotation[verb.index] !== -1) return null;
  const source = speakerOf(tree, verb);
  if (source === null || !canSpeak(tree, source, true)) return null;
  const heads = dependents(tree, verb.index).filter(
    (child) =>
      child > verb.index && ['xcomp', 'obj', 'obl', 'iobj'].some((name) => isRelation(tree.words[child], name)),
  );
  const first = heads.find(
    (child) => !isRelation(tree.words[child], 'obl') || verb.lemma === 'call' || verb.lemma === 'vote',
  );
  if (first === undefined) return null;
  const content = withoutOuterMarks(
    tree,
    heads.flatMap((head) => subtree(tree, head)).sort((a, b) => a - b),
  );
  if (content.length === 0) return null;
  return {
    source: nounPhrase(tree, source),
    cue: cueWords(tree, verb),
    content,
    act: true,
    rule: 'acting',
    at: verb.index,
  };
}

/** "The council's claim that fares rose", "a warning by doctors that ...". */
function nounCue({ tree, quotation }: Context, noun: Word): Frame | null {
  if (noun.upos !== 'NOUN' || !speechNouns.has(noun.lemma) || quotation[noun.index] !== -1) return null;
  const clause = dependents(tree, noun.index).find((child) => {
    const word = tree.words[child];
    return (
      word !== undefined &&
      child > noun.index &&
      (isRelation(word, 'ccomp') || word.deprel === 'acl') &&
      word.xpos !== 'VBN' &&
      word.xpos !== 'VBG'
    );
  });
  const owner = dependent(tree, noun.index, 'nmod:poss') ?? agentOf(tree, noun.index);
  if (clause === undefined || owner === undefined) return null;
  return {
    source: nounPhrase(tree, owner).filter((at) => !/^(?:['’]s?|of|by|from)$/.test(tree.words[at]?.lower ?? '')),
    cue: [noun.index],
    content: withoutOuterMarks(tree, subtree(tree, clause)),
    act: false,
    rule: 'noun',
    at: noun.index,
  };
}

function agentOf(tree: Tree, noun: number): number | undefined {
  return dependents(tree, noun).find((child) => {
    const mark = dependent(tree, child, 'case');
    return (
      isRelation(tree.words[child], 'nmod') &&
      mark !== undefined &&
      /^(?:by|from|of)$/.test(tree.words[mark]?.lower ?? '')
    );
  });
}

/** "Roe: Fares rose", "Poll: Most want lower fares" at the start of a line. */
function colonSpeaker({ tree, quotation }: Context): Frame | null {
  const colon = tree.words.findIndex((word) => word.text === ':');
  if (colon < 1 || colon > 7 || colon === tree.words.length - 1 || (quotation[colon] ?? -1) > 0) return null;
  const before = tree.words.slice(0, colon).filter((word) => word.upos !== 'PUNCT');
  const named =
    before.length > 0 &&
    before.every((word) => /^\p{Lu}/u.test(word.text) || word.upos === 'ADP' || word.upos === 'DET');
  if (!named || before.some((word) => word.upos === 'NUM' || labels.has(word.lower))) return null;
  if (before.length > 3 && !before.some((word) => word.upos === 'PROPN')) return null;
  const content = withoutOuterMarks(
    tree,
    tree.words.slice(colon + 1).map((word) => word.index),
  );
  if (content.length < 3) return null;
  return { source: before.map((word) => word.index), cue: [colon], content, act: false, rule: 'colon', at: colon };
}

function canSpeak(tree: Tree, source: number, listed: boolean): boolean {
  const word = tree.words[source];
  if (word === undefined || /^(?:it|this|that|there|what|which|these|those)$/.test(word.lower))
    return word?.lower === 'it' && listed;
  if (word.upos === 'PROPN' || word.upos === 'PRON') return true;
  return listed && (word.upos === 'NOUN' || word.upos === 'ADJ' || word.upos === 'NUM' || word.upos === 'DET');
}
