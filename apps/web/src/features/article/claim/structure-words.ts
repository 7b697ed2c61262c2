import type { StructureView } from '@claimdesk/api/views';

type Upos = StructureView['words'][number]['upos'];

/** The universal parts of speech (Universal Dependencies v2), in words. */
export const posWords: Record<Upos, string> = {
  ADJ: 'adjective',
  ADP: 'preposition',
  ADV: 'adverb',
  AUX: 'auxiliary verb',
  CCONJ: 'conjunction',
  DET: 'article or determiner',
  INTJ: 'interjection',
  NOUN: 'noun',
  NUM: 'number',
  PART: 'particle',
  PRON: 'pronoun',
  PROPN: 'name',
  PUNCT: 'mark',
  SCONJ: 'subordinating conjunction',
  SYM: 'symbol',
  VERB: 'verb',
  X: 'other',
};

/** The relations of Universal Dependencies v2, without their subtypes, in words. */
const relations: Record<string, string> = {
  acl: 'clause about a noun',
  advcl: 'clause about the verb',
  advmod: 'adverb',
  amod: 'adjective of a noun',
  appos: 'apposition',
  aux: 'auxiliary',
  case: 'preposition of',
  cc: 'conjunction',
  ccomp: 'clause as object',
  compound: 'part of a compound',
  conj: 'joined with',
  cop: 'form of “be”',
  csubj: 'clause as subject',
  dep: 'unclear',
  det: 'determiner',
  discourse: 'aside',
  dislocated: 'moved part',
  expl: 'empty subject',
  fixed: 'fixed phrase',
  flat: 'part of a name',
  goeswith: 'part of a split word',
  iobj: 'indirect object',
  list: 'item of a list',
  mark: 'word that opens a clause',
  nmod: 'noun about a noun',
  nsubj: 'subject',
  nummod: 'number of a noun',
  obj: 'object',
  obl: 'noun about the verb',
  orphan: 'left over',
  parataxis: 'clause set beside',
  punct: 'mark',
  reparandum: 'word put right',
  root: 'head of the sentence',
  vocative: 'person spoken to',
  xcomp: 'clause without a subject of its own',
};

/** "nsubj:pass" as "subject, passive". */
export function relationWords(deprel: string): string {
  const [base = '', sub] = deprel.split(':');
  const words = relations[base] ?? base;
  const more: Record<string, string> = {
    pass: 'passive',
    relcl: 'relative',
    poss: 'possessive',
    tmod: 'time',
    npmod: 'measure',
    prt: 'verb particle',
    agent: 'who did it',
  };
  return sub === undefined ? words : `${words}, ${more[sub] ?? sub}`;
}
