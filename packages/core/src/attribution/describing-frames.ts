import { dependent, dependents, isRelation, subtree } from '../language/tree.ts';
import type { Word } from '../language/word.ts';
import { describingVerbs } from './speech-verbs.ts';
import { cueWords, nounPhrase, speakerOf, type Context, type Frame } from './speaker-words.ts';

/** "She described the plan as “a gift to the town”": that the plan is a gift is what she says. */
export function describedAs({ tree, quotation }: Context, verb: Word): Frame | null {
  if (verb.upos !== 'VERB' || !describingVerbs.has(verb.lemma) || quotation[verb.index] !== -1) return null;
  const source = speakerOf(tree, verb);
  const object = dependent(tree, verb.index, 'obj');
  if (source === null || object === undefined || object < verb.index) return null;
  const said = dependents(tree, verb.index).find((child) => {
    const tie = dependent(tree, child, 'case');
    return (
      child > object &&
      isRelation(tree.words[child], 'obl') &&
      tie !== undefined &&
      tree.words[tie]?.lower === 'as' &&
      (quotation[child] ?? -1) !== -1
    );
  });
  if (said === undefined) return null;
  return {
    source: nounPhrase(tree, source),
    cue: cueWords(tree, verb),
    content: [...subtree(tree, object), ...subtree(tree, said)].sort((a, b) => a - b),
    act: false,
    rule: 'described-as',
    at: verb.index,
  };
}
