import { hasType, isNode, typesOf, type ForeignNode } from './fields.ts';
import { limits } from './limits.ts';

type Found = { node: ForeignNode; place: string };
export type Findings = {
  /** ClaimReviews, and nodes without a type that hold a reviewed claim, in the order of the document. */
  reviews: Found[];
  /** Lists and objects that lie too deep to be looked into. */
  tooDeep: { value: unknown; place: string }[];
  /** Entries without a ClaimReview, of the document's own list or a feed's in which there are some; and what was one once. */
  others: { value: unknown; place: string }[];
  /** Every node there is. */
  nodes: ForeignNode[];
};

type Step = { value: unknown; parent: Step | null; key: string; depth: number; told: boolean };

/** Lists whose entries are there to be read; a page's `@graph` holds all sorts of things. */
const feedLists = new Set(['dataFeedElement', 'itemListElement']);

/**
 * All ClaimReviews of a document, wherever they stand: alone, in lists of lists, in `@graph`, in the items of a DataFeed or
 * an ItemList, in each other. The walk keeps its own stack, so that depth costs nothing but memory.
 */
export function findReviews(document: unknown): Findings {
  const findings: Findings = { reviews: [], tooDeep: [], others: [], nodes: [] };
  const entries: Step[] = [];
  const damaged: Step[] = [];
  const open: Step[] = [{ value: document, parent: null, key: '', depth: 0, told: false }];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const { value, depth } = step;
    if (isEntry(step)) entries.push(step);
    if (typeof value !== 'object' || value === null) continue;
    if (depth > limits.depth) {
      findings.tooDeep.push({ value, place: placeOf(step) });
      tell(step);
      continue;
    }
    if (isNode(value)) {
      findings.nodes.push(value);
      if (isReview(value)) {
        findings.reviews.push({ node: value, place: placeOf(step) });
        tell(step);
      } else if (isDamagedReview(value)) damaged.push(step);
    }
    // Pushed from the last to the first, so that they come off in the order of the document.
    const keys = Array.isArray(value) ? null : Object.keys(value);
    const values = value as Record<string, unknown>;
    const hasEntries = keys === null && isListOfEntries(step);
    for (let index = (keys ?? (value as unknown[])).length - 1; index >= 0; index -= 1) {
      const key = keys?.[index] ?? String(index);
      const child = values[key];
      if ((typeof child === 'object' && child !== null) || hasEntries)
        open.push({ value: child, parent: step, key, depth: depth + 1, told: false });
    }
  }
  // A list without any is none of fact-checks, as that of where a page stands on its site.
  const others = entries.filter(({ told, parent }) => !told && parent?.told === true);
  const entered = new Set(others);
  const strays = damaged.filter((step) => !step.told && !entered.has(step));
  findings.others = [...others, ...strays].map((entry) => ({ value: entry.value, place: placeOf(entry) }));
  return findings;
}

function isListOfEntries({ value, parent, key }: Step): boolean {
  return Array.isArray(value) && (parent === null || feedLists.has(key));
}

function isEntry({ parent }: Step): boolean {
  return parent !== null && isListOfEntries(parent);
}

/** What it stands in is told of with it. */
function tell(step: Step): void {
  for (let at: Step | null = step; at !== null && !at.told; at = at.parent) at.told = true;
}

function isReview(node: ForeignNode): boolean {
  return hasType(node, 'ClaimReview') || (!Object.hasOwn(node, '@type') && Object.hasOwn(node, 'claimReviewed'));
}

/** "ClaimReviw", a rating without a type: what somebody wrote as a ClaimReview, and no review of another kind. */
function isDamagedReview(node: ForeignNode): boolean {
  if (Object.hasOwn(node, 'claimReviewed')) return true;
  const types = typesOf(node);
  if (types.some((type) => /^claim ?rev/iu.test(type))) return true;
  return Object.hasOwn(node, 'reviewRating') && !types.some((type) => /review$|recommendation$/iu.test(type));
}

function placeOf(step: Step): string {
  const keys: string[] = [];
  for (let at: Step | null = step; at !== null; at = at.parent) if (at.parent !== null) keys.push(at.key.slice(0, 60));
  return keys.reverse().join('.');
}
