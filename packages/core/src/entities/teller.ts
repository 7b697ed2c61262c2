import type { Word } from '../language/word.ts';

/** Tell somebody something of oneself: "Roe told Lee that she would pay" is about Roe. */
const TELLING = /^(?:tell|promise|assure|inform|notify|convince|admit)$/;

/** The word that names who tells, where "he" is the subject of what is told to somebody else; -1 elsewhere. */
export function tellerOf(words: Word[], at: number): number {
  const pronoun = words[at];
  const clause = words[pronoun?.head ?? -1];
  const verb = words[clause?.head ?? -1];
  if (pronoun === undefined || clause === undefined || verb === undefined) return -1;
  if (!/^(?:he|she)$/.test(pronoun.lower) || !pronoun.deprel.startsWith('nsubj') || clause.deprel !== 'ccomp')
    return -1;
  if (!TELLING.test(verb.lemma) || verb.index > at) return -1;
  const own = words.filter((word) => word.head === verb.index);
  if (!own.some((word) => /^i?obj$/.test(word.deprel))) return -1;
  if (words.slice(verb.index, at).some((word) => /^["“”]$|^``$|^''$/.test(word.text))) return -1;
  const subject = own.find((word) => word.deprel === 'nsubj');
  if (subject === undefined) return -1;
  return subject.lower === 'who' && verb.deprel === 'acl:relcl' ? verb.head : subject.index;
}
