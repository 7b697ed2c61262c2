/** A JSON-LD node of unknown shape: nothing is taken for granted before it was looked at. */
export type JsonNode = { readonly [key: string]: unknown };

export function isNode(value: unknown): value is JsonNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands at a dotted path, `undefined` where the way there ends. */
export function at(node: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, key) => {
    if (Array.isArray(inner)) return inner[Number(key)];
    return isNode(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined;
  }, node);
}

/** null where there is no text: the shape has been told that already. */
export function textAt(node: unknown, path: string): string | null {
  const value = at(node, path);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

export function numberAt(node: unknown, path: string): number | null {
  const value = at(node, path);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** Only what is there can differ; what is missing has a finding of its own. */
export function differs<Value>(found: Value | null, wanted: Value | null): boolean {
  return found !== null && found !== wanted;
}

export function listAt(node: unknown, path: string): readonly unknown[] {
  const value = at(node, path);
  return Array.isArray(value) ? value : [];
}
