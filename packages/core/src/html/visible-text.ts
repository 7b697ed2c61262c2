import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Nobody nests deeper by hand; what does is left out. */
const MOST_DEPTH = 1_000;

/** What a browser that runs scripts shows no words of, or words that only whoever reads can choose or write. */
const unseenTags = new Set(
  'head script style noscript template iframe object canvas audio video svg textarea select datalist dialog'.split(' '),
);
/** Everything else begins a line. */
const inlineTags = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr output q rb rp rt ruby s samp
   small span strike strong sub sup time tt u var wbr`.split(/\s+/u),
);

/**
 * The words that a page shows, a line for each block, in the order of its markup. No script is run and no style sheet is
 * read: what only these hide is there, what only scripts write is not. The walk keeps its own stack, so that a page of
 * 50,000 nested tags costs no more than its length; the parser may still take long over a page that is made for that.
 *
 * @example visibleText('<p>Fares <b>rose</b>.<p>Twice.') // 'Fares rose.\nTwice.'
 */
export function visibleText(page: string): string {
  const lines = startLines();
  const open: { children: readonly Node[]; next: number; inline: boolean }[] = [];
  open.push({ children: parse(page, { scriptingEnabled: true }).childNodes, next: 0, inline: false });
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const node = top.children[top.next];
    top.next += 1;
    if (node === undefined) {
      if (!top.inline) lines.end();
      open.pop();
    } else if ('value' in node) {
      lines.add(node.value);
    } else if ('tagName' in node && open.length < MOST_DEPTH && isSeen(node)) {
      const inline = inlineTags.has(node.tagName);
      if (!inline) lines.end();
      open.push({ children: node.childNodes, next: 0, inline });
    }
  }
  return lines.text();
}

function isSeen({ tagName, attrs }: Element): boolean {
  if (unseenTags.has(tagName)) return false;
  return !attrs.some(({ name, value }) =>
    name === 'hidden' ? value !== 'until-found' : name === 'style' && /display\s*:\s*none/iu.test(value),
  );
}

/** Runs of white space become one space, and one end of a line where there is any. */
function startLines() {
  const pieces: string[] = [];
  let between = '';
  return {
    add(words: string) {
      for (const piece of words.split(/(\s+)/u)) {
        if (piece === '') continue;
        if (/^\s/u.test(piece)) between ||= ' ';
        else {
          if (pieces.length > 0) pieces.push(between);
          pieces.push(piece);
          between = '';
        }
      }
    },
    end() {
      between = '\n';
    },
    text: () => pieces.join(''),
  };
}
