/** An edge from a claim that is no more to one that stands in its place (a merge has several `from`, a split several `to`). */
export type LineageEdge = { from: string; to: string };

/** Would adding `edge` close a circle, so that a redirect would never end? */
export function makesCycle(edges: readonly LineageEdge[], edge: LineageEdge): boolean {
  return edge.from === edge.to || reachable(edges, edge.to).has(edge.from);
}

/** The claims that stand today for `id`: itself if it was never merged or split. Never empty: lineage loses no claim. */
export function currentOf(edges: readonly LineageEdge[], id: string): string[] {
  const replaced = new Set(edges.map(({ from }) => from));
  return [...reachable(edges, id)].filter((claim) => !replaced.has(claim));
}

function reachable(edges: readonly LineageEdge[], start: string): Set<string> {
  const seen = new Set([start]);
  // A Set visits what is added while it is walked, so this is a breadth-first search.
  for (const claim of seen) {
    for (const { from, to } of edges) if (from === claim) seen.add(to);
  }
  return seen;
}
