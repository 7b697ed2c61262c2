import { hasType, isNode, type ForeignNode } from './fields.ts';
import { limits } from './limits.ts';

type Found = { node: ForeignNode; place: string };
export type Findings = {
  /** ClaimReviews, and nodes without a type that hold a reviewed claim, in the order of the document. */
  reviews: Found[];
  /** Lists and objects that lie too deep to be looked into. */
  tooDeep: { value: unknown; place: string }[];
  /** Every node there is. */
  nodes: ForeignNode[];
};

type Step = { value: unknown; parent: Step | null; key: string; depth: number };

/**
 * All ClaimReviews of a document, wherever they stand: alone, in lists of lists, in `@graph`, in the items of a DataFeed or
 * an ItemList, in each other. The walk keeps its own stack, so that depth costs nothing but memory.
 */
export function findReviews(document: unknown): Findings {
  const findings: Findings = { reviews: [], tooDeep: [], nodes: [] };
  const open: Step[] = [{ value: document, parent: null, key: '', depth: 0 }];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const { value, depth } = step;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > limits.depth) {
      findings.tooDeep.push({ value, place: placeOf(step) });
      continue;
    }
    if (isNode(value)) {
      findings.nodes.push(value);
      if (isReview(value)) findings.reviews.push({ node: value, place: placeOf(step) });
    }
    // Pushed from the last to the first, so that they come off in the order of the document.
    const keys = Array.isArray(value) ? null : Object.keys(value);
    const values = value as Record<string, unknown>;
    for (let index = (keys ?? (value as unknown[])).length - 1; index >= 0; index -= 1) {
      const key = keys?.[index] ?? String(index);
      const child = values[key];
      if (typeof child === 'object' && child !== null) open.push({ value: child, parent: step, key, depth: depth + 1 });
    }
  }
  return findings;
}

function isReview(node: ForeignNode): boolean {
  return hasType(node, 'ClaimReview') || (!Object.hasOwn(node, '@type') && Object.hasOwn(node, 'claimReviewed'));
}

function placeOf(step: Step): string {
  const keys: string[] = [];
  for (let at: Step | null = step; at !== null; at = at.parent) if (at.parent !== null) keys.push(at.key.slice(0, 60));
  return keys.reverse().join('.');
}
