/** The most characters (UTF-16 code units) of a comment, mentions counted as they are stored. */
export const MAX_COMMENT = 5000;
/** The most members that one comment may mention: a whole desk is told by other means. */
export const MAX_MENTIONS = 20;

/** What a comment says, in order. `link`: an address that may be followed; its text is the address itself. */
export type CommentPart =
  | { kind: 'text'; text: string }
  | { kind: 'mention'; memberId: string }
  | { kind: 'link'; href: string };

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const closing = new Set(".,;:!?'’*_");
// What ends an address: white space, quotes and brackets that stand around addresses in running text.
const special = new RegExp(String.raw`@\[(${uuid})\]|https?://[^\s<>"“”]+`, 'gu');

/** How a mention stands in a stored comment: by id, so that a renamed member is still the same one. */
export function writeMention(memberId: string): string {
  return `@[${memberId}]`;
}

/**
 * Takes a stored comment apart into plain text, mentions and http(s) links. Nothing else is markup: whatever looks like
 * HTML is text. The parts put together again are the comment.
 */
export function commentParts(body: string): CommentPart[] {
  const parts: CommentPart[] = [];
  let done = 0;
  const addText = (end: number) => {
    if (end > done) parts.push({ kind: 'text', text: body.slice(done, end) });
  };
  for (const found of body.matchAll(special)) {
    const [whole, memberId] = found;
    const part: CommentPart | null =
      memberId === undefined ? linkOf(withoutClosing(whole)) : { kind: 'mention', memberId };
    if (part === null) continue;
    addText(found.index);
    parts.push(part);
    done = found.index + (part.kind === 'link' ? part.href.length : whole.length);
  }
  addText(body.length);
  return parts;
}

/** The members that a stored comment mentions, each once, in order. */
export function mentionedIds(body: string): string[] {
  const ids = commentParts(body).flatMap((part) => (part.kind === 'mention' ? [part.memberId] : []));
  return [...new Set(ids)];
}

/**
 * Marks that close the sentence and not the address; a bracket belongs to the address that opened it. One walk from the
 * end: whoever writes a comment chooses what stands there, and servers read it again and again.
 */
function withoutClosing(address: string): string {
  let unopened = address.split(')').length - address.split('(').length;
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address.charAt(end - 1);
    if (last === ')' && unopened > 0) unopened -= 1;
    else if (!closing.has(last)) break;
  }
  return address.slice(0, end);
}

function linkOf(address: string): CommentPart | null {
  return URL.canParse(address) ? { kind: 'link', href: address } : null;
}
