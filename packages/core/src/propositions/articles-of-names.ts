import type { Entities, NamedEntity } from '../entities/entity.ts';
import type { Sentence } from '../language/word.ts';

/** Whether a name takes "the" in this article: "the United States", "the Harbour Board". */
export type TakesArticle = (entity: NamedEntity) => boolean;

/** Mentions that are looked at: the first ones tell. */
const MOST_MENTIONS = 5;

/** A name takes "the" when it stands with its own: "the" of "the Marlow report" is the report’s. */
export function readArticles(sentences: Sentence[], { list }: Entities): TakesArticle {
  const known = new Map<number, boolean>();
  return ({ id, type }) => {
    if (type === 'person') return false;
    const told = known.get(id);
    if (told !== undefined) return told;
    const takes = (list[id]?.mentions ?? []).slice(0, MOST_MENTIONS).some(({ sentence, from, to }) => {
      const before = sentences[sentence]?.words[from - 1];
      return before?.lower === 'the' && before.head >= from && before.head < to;
    });
    known.set(id, takes);
    return takes;
  };
}
