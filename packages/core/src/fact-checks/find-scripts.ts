import { limits } from './limits.ts';

export type FoundScript = { text: string; closed: boolean };

/** Elements whose inside is text: what looks like a script in them is none. */
const rawElement = /<(?:!--|(script|style|textarea|title|xmp|iframe|noembed|noframes)(?=[\s/>]))/giu;
const jsonLdType =
  /(?:^|\s)type\s*=\s*(?:"\s*application\/ld\+json\b|'\s*application\/ld\+json\b|application\/ld\+json\b)/iu;

/**
 * The JSON-LD scripts of a page in their order. It reads tags itself and builds no tree: a tree costs more than linear
 * time on a page that is made for it, and the scripts do not depend on what is around them.
 */
export function findScripts(page: string): FoundScript[] {
  const found: FoundScript[] = [];
  const opening = new RegExp(rawElement);
  for (let match = opening.exec(page); match !== null; match = opening.exec(page)) {
    const name = match[1]?.toLowerCase();
    if (name === undefined) {
      const end = page.indexOf('-->', opening.lastIndex);
      if (end === -1) break;
      opening.lastIndex = end + 3;
      continue;
    }
    const attributes = attributesAt(page, opening.lastIndex);
    if (attributes === null) continue;
    const start = opening.lastIndex + attributes.length + 1;
    const closing = new RegExp(`</${name}(?=[\\s/>])`, 'giu');
    closing.lastIndex = start;
    const end = closing.exec(page);
    if (name === 'script' && jsonLdType.test(attributes)) {
      found.push({ text: page.slice(start, end?.index ?? page.length), closed: end !== null });
    }
    if (end === null) break;
    opening.lastIndex = closing.lastIndex;
  }
  return found;
}

/** The text between a tag's name and its end, quotes respected; null when there is no end near. */
function attributesAt(page: string, start: number): string | null {
  const near = page.slice(start, start + limits.tag);
  const end = /^(?:[^>"']|"[^"]*"|'[^']*')*>/u.exec(near);
  return end === null ? null : end[0].slice(0, -1);
}
