import { readModel } from '../../model-format.ts';
import type { Word } from '../word.ts';
import { createNetwork, type NetworkMeta } from './network.ts';
import type { ParserWord } from './word-features.ts';

/** Head (-1: the root) and relation of each word. */
export type ParsedTree = { heads: number[]; deprels: string[] };

export type Parser = {
  /**
   * The tree of a sentence: one root, no circle, relations of Universal Dependencies with their subtypes. Words need
   * their text and tags. Linear in the number of words: longer sentences are read in pieces of up to 200 words, the
   * later ones hanging from the root of the first as "parataxis".
   */
  parse(words: readonly ParserWord[]): ParsedTree;
};

/** Words that are looked at together; attention between words costs the square of it. */
export const LONGEST = 200;
/** A piece ends after punctuation if there is any among its last words. */
const LOOK_BACK = 60;

/**
 * A parser from the bytes of `models/parser.bin`: a bidirectional recurrent network scores every word as the head of
 * every other (Dozat and Manning 2017), and the best tree is taken. `plain` leaves WebAssembly out.
 */
export function createParser(bytes: Uint8Array, options: { plain?: boolean } = {}): Parser {
  const model = readModel(bytes, 'parser');
  const meta = model.meta as NetworkMeta;
  const network = createNetwork(model, meta, LONGEST, options.plain ?? false);
  return {
    parse(words) {
      const tree: ParsedTree = { heads: [], deprels: [] };
      let root = -1;
      for (let start = 0; start < words.length;) {
        const end = pieceEnd(words, start);
        const { heads, labels } = network.parse(words, start, end);
        for (let at = 0; at < end - start; at += 1) {
          const head = heads[at] as number;
          if (head >= 0) tree.heads.push(start + head);
          else tree.heads.push(root);
          tree.deprels.push(relation(meta.labels[labels[at] as number] as string, head, root));
        }
        if (root < 0) root = tree.heads.indexOf(-1);
        start = end;
      }
      return tree;
    },
  };
}

/** The root has the relation "root" and nothing else has; what the network says otherwise is a slip. */
function relation(label: string, head: number, root: number): string {
  if (head < 0) return root < 0 ? 'root' : 'parataxis';
  return label === 'root' ? 'dep' : label;
}

function pieceEnd(words: readonly ParserWord[], start: number): number {
  if (words.length - start <= LONGEST) return words.length;
  const latest = start + LONGEST;
  for (let end = latest; end > latest - LOOK_BACK; end -= 1) if (words[end - 1]?.upos === 'PUNCT') return end;
  return latest;
}

/** The same as a step of the analyser: fills `head` and `deprel` of each word. */
export function fillTree(parser: Parser): (words: Word[]) => void {
  return (words) => {
    const { heads, deprels } = parser.parse(words);
    for (const [index, word] of words.entries()) {
      word.head = heads[index] as number;
      word.deprel = deprels[index] as string;
    }
  };
}
