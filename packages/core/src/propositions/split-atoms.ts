import type { Piece, Proposition, RuleName } from './proposition.ts';
import { branch, childBy, childrenOf, growTree, relationOf, wordAt, type Tree } from './tree.ts';
import type { Sentence } from '../language/word.ts';

/** Atoms made from one proposition at most: a longer list needs no more rows. */
const MOST = 16;
/** Cuts of one proposition at most. */
const TURNS = 200;

type Part = { words: Set<number>; rules: RuleName[]; whole?: boolean };

/**
 * Cuts propositions as finely as PropSegmEnt does (Chen et al. 2023): one item of a list, one adverbial and one attribute
 * each. For single sentences only; claims of an article stay whole.
 */
export function splitAtoms(sentence: Sentence, propositions: Proposition[]): Proposition[] {
  const tree = growTree(sentence.words);
  const found: Proposition[] = [];
  const seen = new Set<string>();
  for (const proposition of propositions) {
    for (const part of atomsOf(tree, proposition)) {
      const words = [...part.words].toSorted((a, b) => a - b);
      const key = words.filter((n) => wordAt(tree, n)?.upos !== 'PUNCT').join(' ');
      if (!key.includes(' ') || seen.has(key)) continue;
      seen.add(key);
      found.push({ ...proposition, pieces: piecesOf(tree, proposition, part.words, words), rules: part.rules });
    }
  }
  return found;
}

/** The pieces of the proposition that are left, with new words in their order. */
function piecesOf(tree: Tree, { pieces }: Proposition, words: Set<number>, sorted: number[]): Piece[] {
  const kept = pieces.filter((piece) => piece.index === -1 || words.has(piece.index));
  const known = new Set(kept.map((piece) => piece.index));
  const added = sorted
    .filter((n) => !known.has(n))
    .map((index): Piece => ({ index, text: wordAt(tree, index)?.text ?? '' }));
  return added.length === 0
    ? kept
    : [...kept, ...added].toSorted((a, b) => (a.index === -1 || b.index === -1 ? 0 : a.index - b.index));
}

function atomsOf(tree: Tree, { pieces, head, rules }: Proposition): Part[] {
  const words = new Set(pieces.map((piece) => piece.index).filter((n) => n >= 0));
  const open: Part[] = [{ words, rules }];
  const done: Part[] = [];
  for (let turns = 0; turns < TURNS && open.length > 0 && done.length + open.length < MOST; turns += 1) {
    const part = open.shift() as Part;
    const aside = splitAside(tree, part);
    if (aside !== null) {
      done.push(aside.side);
      open.push(aside.rest);
      continue;
    }
    const parts = splitExamples(tree, part) ?? splitAdverbials(tree, part, head) ?? splitList(tree, part);
    if (parts !== null) {
      open.push(...parts);
      continue;
    }
    const attributes = splitAttributes(tree, part) ?? splitTitle(tree, part) ?? splitAdjectives(tree, part);
    if (attributes !== null) {
      open.push(...attributes);
      continue;
    }
    done.push(part);
  }
  return [...done, ...open].slice(0, MOST);
}

/** "sold bread, milk and eggs": one item each. */
function splitList(tree: Tree, part: Part): Part[] | null {
  for (const first of part.words) {
    const word = wordAt(tree, first);
    if (word === undefined || (word.upos === 'VERB' && relationOf(tree, first) !== 'acl')) continue;
    const items = childrenOf(tree, first).filter(
      (n) => part.words.has(n) && relationOf(tree, n) === 'conj' && n > first,
    );
    if (items.length === 0 || isOneScope(tree, first, items)) continue;
    const all = new Set(branch(tree, first));
    const shared = new Set(sharedOf(tree, first, items));
    const branches = new Set(items.flatMap((n) => branch(tree, n)));
    const outside = [...part.words].filter((n) => !all.has(n) || shared.has(n));
    const own = [...all].filter((n) => part.words.has(n) && !branches.has(n) && !shared.has(n));
    return [
      { words: new Set([...outside, ...own]), rules: part.rules },
      ...items.map((n): Part => {
        const joints = new Set(childrenOf(tree, n).filter((m) => /^(?:cc|punct)$/.test(relationOf(tree, m)) && m < n));
        return {
          words: new Set([...outside, ...branch(tree, n, (m) => joints.has(m))]),
          rules: [...part.rules, 'conjunct-name'],
        };
      }),
    ];
  }
  return null;
}

/** "between May and June", "bread or milk", "neither Roe nor Orr": taken apart they would say something else. */
function isOneScope(tree: Tree, first: number, items: number[]): boolean {
  return (
    wordAt(tree, childBy(tree, first, 'case'))?.lower === 'between' ||
    items.some((n) => /^n?or$/.test(wordAt(tree, childBy(tree, n, 'cc'))?.lower ?? '')) ||
    childrenOf(tree, first).some((n) => /^(?:either|neither|both)$/.test(wordAt(tree, n)?.lower ?? ''))
  );
}

/** "in May and June": the preposition and article hold for every item. */
function sharedOf(tree: Tree, first: number, items: number[]): number[] {
  return childrenOf(tree, first)
    .filter(
      (n) =>
        /^(?:case|cop|nsubj|aux|expl)$/.test(relationOf(tree, n)) &&
        !items.some((item) => childBy(tree, item, relationOf(tree, n)) !== -1),
    )
    .flatMap((n) => branch(tree, n));
}

/** "met in Roe on Monday": "met in Roe", "met on Monday". */
function splitAdverbials(tree: Tree, part: Part, head: number): Part[] | null {
  for (const verb of [head, ...part.words]) {
    if (!part.words.has(verb)) continue;
    const word = wordAt(tree, verb);
    const predicate = word?.upos === 'VERB' || childBy(tree, verb, 'cop') !== -1;
    if (!predicate) continue;
    const adverbials = childrenOf(tree, verb).filter(
      (n) => part.words.has(n) && /^(?:obl|advcl)$/.test(relationOf(tree, n)) && !isGoal(tree, n, verb),
    );
    const goal = childrenOf(tree, verb).some((n) => part.words.has(n) && isGoal(tree, n, verb));
    if (adverbials.length < (goal ? 1 : 2) || part.whole === true) continue;
    const branches = adverbials.map((n) => new Set(branch(tree, n)));
    const alone = goal ? [new Set<number>()] : [];
    return [...alone, ...branches].map((own): Part => ({
      words: new Set([...part.words].filter((n) => own.has(n) || !branches.some((other) => other.has(n)))),
      rules: part.rules,
      whole: true,
    }));
  }
  return null;
}

/** "moved to Roe", "known for it": without it the verb says little. */
function isGoal(tree: Tree, at: number, verb: number): boolean {
  const tie = wordAt(tree, childBy(tree, at, 'case'));
  return (
    at > verb &&
    relationOf(tree, at) === 'obl' &&
    /^(?:to|into|as|for|with|of|against)$/.test(tie?.lower ?? '') &&
    !childrenOf(tree, verb).some((n) => n > verb && n < at && relationOf(tree, n) === 'obl')
  );
}

/** "Roe House (1904) stands": "Roe House (1904)" and "Roe House stands". */
function splitAside(tree: Tree, part: Part): { side: Part; rest: Part } | null {
  for (const at of part.words) {
    const word = wordAt(tree, at);
    if (word === undefined || word.text !== '(') continue;
    let close = at + 1;
    while (close < tree.words.length && wordAt(tree, close)?.text !== ')' && close < at + 40) close += 1;
    const inside: number[] = [];
    for (let n = at; n <= close; n += 1) if (part.words.has(n)) inside.push(n);
    if (inside.length < 3 || inside.length >= part.words.size - 1) continue;
    const top = inside.find((n) => n !== at && !inside.includes(wordAt(tree, n)?.head ?? -1)) ?? -1;
    const noun = wordAt(tree, top)?.head ?? -1;
    if (noun < 0 || !/^(?:NOUN|PROPN|PRON)$/.test(wordAt(tree, noun)?.upos ?? '')) continue;
    const own = new Set(inside);
    const phrase = nameOf(tree, noun).filter((n) => part.words.has(n) && !own.has(n));
    return {
      side: { words: new Set([...phrase, ...inside]), rules: ['apposition'] },
      rest: { words: new Set([...part.words].filter((n) => !own.has(n))), rules: part.rules },
    };
  }
  return null;
}

/** A noun with what stands tight before it. */
function nameOf(tree: Tree, noun: number): number[] {
  return branch(
    tree,
    noun,
    (n) => wordAt(tree, n)?.head === noun && !/^(?:flat|compound|amod|det|nummod|nmod)$/.test(relationOf(tree, n)),
  );
}

/** "worked in towns such as Roe and Orr": "worked in towns", "worked in Roe". */
function splitExamples(tree: Tree, part: Part): Part[] | null {
  for (const at of part.words) {
    const word = wordAt(tree, at);
    const tie =
      word?.lower === 'such' && wordAt(tree, at + 1)?.lower === 'as'
        ? 2
        : word?.lower === 'including' || word?.lower === 'includes'
          ? 1
          : 0;
    if (tie === 0 || word === undefined || word.lower === 'includes') continue;
    const item = [at, at + tie].map((n) => wordAt(tree, n)?.head ?? -1).find((n) => n > at) ?? -1;
    const noun = wordAt(tree, item)?.head ?? -1;
    if (item < 0 || noun < 0 || noun > at || !part.words.has(noun) || !part.words.has(item)) continue;
    const example = new Set(branch(tree, item).filter((n) => part.words.has(n)));
    const general = new Set(
      branch(tree, noun, (n) => n === item || relationOf(tree, n) === 'case').filter((n) => part.words.has(n)),
    );
    const tied = new Set([at, ...(tie === 2 ? [at + 1] : [])]);
    return [
      { words: new Set([...part.words].filter((n) => !example.has(n) && !tied.has(n))), rules: part.rules },
      { words: new Set([...part.words].filter((n) => !general.has(n) && !tied.has(n))), rules: part.rules },
    ];
  }
  return null;
}

/** "is a Danish film directed by Roe": "is a film", "is a Danish film", "directed by Roe". */
function splitAttributes(tree: Tree, part: Part): Part[] | null {
  for (const noun of part.words) {
    if (childBy(tree, noun, 'cop') === -1 || !/^(?:NOUN|PROPN)$/.test(wordAt(tree, noun)?.upos ?? '')) continue;
    const attributes = childrenOf(tree, noun).filter(
      (n) =>
        part.words.has(n) &&
        /^(?:amod|compound|nmod|acl|nummod)$/.test(relationOf(tree, n)) &&
        wordAt(tree, n)?.deprel !== 'nmod:poss',
    );
    if (attributes.length < 2) continue;
    const branches = attributes.map((n) => new Set(branch(tree, n)));
    const bare = [...part.words].filter((n) => !branches.some((own) => own.has(n)));
    const copula = new Set([
      noun,
      ...childrenOf(tree, noun).filter((n) => /^(?:cop|det|aux)$/.test(relationOf(tree, n))),
    ]);
    const subject = bare.filter((n) => !copula.has(n));
    return branches.map((own, k): Part => {
      // "Roe, written by Orr": the noun between them says nothing more.
      const base = relationOf(tree, attributes[k] ?? -1) === 'acl' && subject.length > 0 ? subject : bare;
      return { words: new Set([...base, ...[...own].filter((n) => part.words.has(n))]), rules: part.rules };
    });
  }
  return null;
}

/** "married actress Ida Roe": "actress Ida Roe", "married Ida Roe". */
function splitTitle(tree: Tree, part: Part): Part[] | null {
  for (const name of part.words) {
    if (wordAt(tree, name)?.upos !== 'PROPN') continue;
    const head = wordAt(tree, name)?.head ?? -1;
    const word = wordAt(tree, head);
    const title =
      word?.upos === 'NOUN' &&
      part.words.has(head) &&
      /^(?:appos|flat|nmod:desc)$/.test(wordAt(tree, name)?.deprel ?? '') &&
      head < name;
    if (!title) continue;
    const described = branch(
      tree,
      head,
      (n) => n === name || /^(?:case|cc|punct|conj|cop|nsubj|aux)$/.test(relationOf(tree, n)),
    ).filter((n) => part.words.has(n));
    const own = branch(tree, name).filter((n) => part.words.has(n));
    if (described.length + own.length >= part.words.size) continue;
    return [
      { words: new Set([...part.words].filter((n) => !described.includes(n))), rules: part.rules },
      { words: new Set([...described, ...own]), rules: ['apposition'] },
    ];
  }
  return null;
}

/** "a short, steep road": "a short road", "a steep road". */
function splitAdjectives(tree: Tree, part: Part): Part[] | null {
  for (const noun of part.words) {
    const adjectives = childrenOf(tree, noun).filter(
      (n) => part.words.has(n) && n < noun && wordAt(tree, n)?.deprel === 'amod',
    );
    const listed = adjectives.filter((n, k) => {
      const next = adjectives[k + 1];
      return next !== undefined && wordAt(tree, n + 1)?.text === ',' && next > n;
    });
    if (listed.length === 0) continue;
    const branches = adjectives.map((n) => new Set(branch(tree, n)));
    return branches.map((own): Part => ({
      words: new Set([...part.words].filter((n) => own.has(n) || !branches.some((other) => other.has(n)))),
      rules: part.rules,
    }));
  }
  return null;
}
