/**
 * Heads of the best tree with one root by the algorithm of Chu and Liu 1965 and Edmonds 1967. `scores` has a row for each
 * of `length` words and in it `stride` numbers: the root in column 0, then each word as a head. Time: length squared.
 */
export function spanningTree(scores: Float32Array, start: number, length: number, stride: number): Int16Array {
  const heads = new Int16Array(length);
  const score = (word: number, head: number): number => scores[start + word * stride + head + 1] as number;
  let roots = 0;
  for (let word = 0; word < length; word += 1) {
    let best = -1;
    for (let head = 0; head < length; head += 1) {
      if (head !== word && score(word, head) > score(word, best)) best = head;
    }
    heads[word] = best;
    if (best < 0) roots += 1;
  }
  if (roots === 1 && isTree(heads)) return heads;
  return contract(score, length, chooseRoot(score, length));
}

function isTree(heads: Int16Array): boolean {
  const seen = new Int32Array(heads.length).fill(-1);
  for (let word = 0; word < heads.length; word += 1) {
    for (let node = word; node >= 0 && seen[node] !== -2; node = heads[node] as number) {
      if (seen[node] === word) return false;
      seen[node] = word;
    }
    for (let node = word; node >= 0 && seen[node] === word; node = heads[node] as number) seen[node] = -2;
  }
  return true;
}

/** The word for which being the root costs least against its best other head. */
function chooseRoot(score: (word: number, head: number) => number, length: number): number {
  let root = 0;
  let most = -Infinity;
  for (let word = 0; word < length; word += 1) {
    let other = -Infinity;
    for (let head = 0; head < length; head += 1) if (head !== word) other = Math.max(other, score(word, head));
    const gain = score(word, -1) - (other === -Infinity ? 0 : other);
    if (gain > most) {
      most = gain;
      root = word;
    }
  }
  return root;
}

/**
 * Merges each circle of best heads into one node until none is left, then opens them again. A merged node is known by one
 * of its words; for each pair of nodes the best word of either is kept beside the score.
 */
function contract(score: (word: number, head: number) => number, length: number, root: number): Int16Array {
  const values = new Float64Array(length * length).fill(-Infinity);
  const words = new Int16Array(length * length);
  const sources = new Int16Array(length * length);
  for (let word = 0; word < length; word += 1) {
    for (let head = 0; head < length; head += 1) {
      words[word * length + head] = word;
      sources[word * length + head] = head;
      if (word !== head && word !== root) values[word * length + head] = score(word, head);
    }
  }
  const active = new Uint8Array(length).fill(1);
  const members = Array.from({ length }, (_, word) => [word]);
  const merges: { word: number; source: number; members: number[] }[][] = [];
  const state = new Uint8Array(length);
  const best = new Int16Array(length);
  state[root] = 2;
  for (let start = 0; start < length; start += 1) {
    if (active[start] === 0 || state[start] === 2) continue;
    const path: number[] = [];
    let node = start;
    while (state[node] !== 2) {
      if (state[node] === 1) {
        const circle = path.splice(path.indexOf(node));
        node = merge(circle);
        state[node] = 0;
        continue;
      }
      state[node] = 1;
      path.push(node);
      best[node] = bestHead(node);
      node = best[node] as number;
    }
    for (const each of path) state[each] = 2;
  }
  return open();

  function bestHead(node: number): number {
    let found = root;
    for (let head = 0; head < length; head += 1) {
      if (active[head] === 1 && head !== node) {
        const better = (values[node * length + head] as number) > (values[node * length + found] as number);
        if (better) found = head;
      }
    }
    return found;
  }

  function merge(circle: number[]): number {
    const into = circle[0] as number;
    const arcs = circle.map((node) => {
      const at = node * length + (best[node] as number);
      return { word: words[at] as number, source: sources[at] as number, members: members[node] as number[] };
    });
    const own = circle.map((node) => values[node * length + (best[node] as number)] as number);
    const inside = new Set(circle);
    for (let other = 0; other < length; other += 1) {
      if (active[other] === 0 || inside.has(other)) continue;
      let [entering, enteringAt, leaving, leavingAt] = [-Infinity, -1, -Infinity, -1];
      for (const [index, node] of circle.entries()) {
        const inAt = node * length + other;
        const gain = (values[inAt] as number) - (own[index] as number);
        if (enteringAt < 0 || gain > entering) [entering, enteringAt] = [gain, inAt];
        const outAt = other * length + node;
        if (leavingAt < 0 || (values[outAt] as number) > leaving)
          [leaving, leavingAt] = [values[outAt] as number, outAt];
      }
      const inTo = into * length + other;
      const outTo = other * length + into;
      const [inWord, inSource] = [words[enteringAt] as number, sources[enteringAt] as number];
      const [outWord, outSource] = [words[leavingAt] as number, sources[leavingAt] as number];
      values[inTo] = entering;
      words[inTo] = inWord;
      sources[inTo] = inSource;
      values[outTo] = leaving;
      words[outTo] = outWord;
      sources[outTo] = outSource;
    }
    for (const node of circle) if (node !== into) active[node] = 0;
    merges.push(arcs);
    members[into] = arcs.flatMap((arc) => arc.members);
    return into;
  }

  function open(): Int16Array {
    const heads = new Int16Array(length).fill(-2);
    heads[root] = -1;
    for (let node = 0; node < length; node += 1) {
      if (active[node] === 0 || node === root) continue;
      const at = node * length + (best[node] as number);
      heads[words[at] as number] = sources[at] as number;
    }
    // From the outermost circle inwards: the node with a word that has got a head from outside breaks its circle there.
    for (const arcs of merges.reverse()) {
      const entered = arcs.find((arc) => arc.members.some((word) => heads[word] !== -2));
      for (const arc of arcs) if (arc !== entered) heads[arc.word] = arc.source;
    }
    return heads;
  }
}
