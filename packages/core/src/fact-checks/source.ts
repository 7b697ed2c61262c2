import { isNode, type ForeignNode } from './fields.ts';

/** What a reader of fields must know of the document around them. */
export type Source = {
  /** The address of the page, for addresses that are not whole. */
  base: string | null;
  /** The node that `{ "@id": … }` alone stands for; any other node is itself. */
  resolve: (node: ForeignNode) => ForeignNode;
};

/** `nodes`: all nodes of a document. */
export function openSource(nodes: Iterable<ForeignNode>, base: string | null): Source {
  const known = new Map<string, ForeignNode>();
  for (const node of nodes) {
    const id = idOf(node);
    if (id !== null && !isReference(node) && !known.has(id)) known.set(id, node);
  }
  return {
    base,
    resolve: (node) => (isReference(node) ? (known.get(idOf(node) ?? '') ?? node) : node),
  };
}

/** Nothing but an id, and perhaps a type. */
export function isReference(node: ForeignNode): boolean {
  if (idOf(node) === null) return false;
  for (const key in node) if (key !== '@id' && key !== '@type' && key !== '@context') return false;
  return true;
}

function idOf(node: ForeignNode): string | null {
  const id: unknown = isNode(node) && Object.hasOwn(node, '@id') ? node['@id'] : null;
  return typeof id === 'string' ? id : null;
}
