/**
 * The text that a reader would paste after copying a whole page: every visible block on a line of its own, menus and
 * footers included. For training and measuring only: a tolerant walk over tags, no tree, no styles from elsewhere.
 */

/**
 * How style sheets may have laid out what tags alone do not tell. `inline`: links and buttons run on in their line;
 * `boxes`: links and buttons side by side are boxes of their own, each on its line, and paragraphs have blank lines.
 */
export type Layout = 'inline' | 'boxes';

/** Never shown, or nothing that copying takes along. */
const UNSEEN = new Set(
  'title script style noscript template svg math iframe object audio video canvas select datalist textarea map'.split(
    ' ',
  ),
);
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const BLOCKS = new Set(
  `address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2
  h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p pre search section summary table tbody tfoot thead
  tr ul caption`.split(/\s+/),
);
/** Blocks with a margin: browsers put a blank line around them. */
const SPACED = new Set('p h1 h2 h3 h4 h5 h6 blockquote pre ul ol dl hr figure'.split(' '));
/** Often laid out as boxes when nothing stands between them. */
const BOXES = new Set(['a', 'button', 'label']);
/** Tags that authors leave open: a hidden one ends at the next of its kind. */
const OFTEN_OPEN = new Set('p li dt dd tr td th option'.split(' '));
const TAG = /<(?:!--[\s\S]*?(?:-->|$)|[!?][^>]*>|(\/?)([a-zA-Z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>)/g;
const HIDDEN_STYLE = /\sstyle\s*=\s*["'][^"']*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const HIDDEN = /\shidden(?=[\s=/]|$)/i;
/** React streams visible parts in hidden boxes ("S:1") and lets a script move them. */
const STREAMED = /\sid\s*=\s*["']S:/;

export function pageText(html: string, layout: Layout): string {
  const lines: string[] = [];
  let line = '';
  let gap = false;
  let pre = 0;
  let skipping: Skipped | null = null;
  const breakLine = (spaced: boolean): void => {
    const text = line.trim();
    line = '';
    boxEnd = -1;
    if (text !== '') {
      if (layout === 'boxes' && gap && lines.length > 0) lines.push('');
      lines.push(text);
      gap = false;
    }
    gap = gap || spaced;
  };
  const take = (raw: string): void => {
    const text = decode(raw);
    if (pre === 0) {
      const flat = text.replaceAll(/[ \t\r\n\f]+/g, ' ');
      line += line === '' || line.endsWith(' ') ? flat.trimStart() : flat;
      return;
    }
    for (const [n, part] of text.split(/\r?\n/).entries()) {
      if (n > 0) breakLine(false);
      line += part;
    }
  };
  let at = 0;
  let boxEnd = -1;
  TAG.lastIndex = 0;
  for (;;) {
    const match = TAG.exec(html);
    if (match === null) {
      if (skipping === null) break;
      // Never closed: what it holds is shown after all.
      TAG.lastIndex = at = skipping.from;
      skipping = null;
      continue;
    }
    if (skipping === null && match.index > at) take(html.slice(at, match.index));
    at = TAG.lastIndex;
    const tag = match[2]?.toLowerCase();
    if (tag === undefined) continue;
    const closing = match[1] === '/';
    if (skipping !== null) {
      skipping = stillSkipping(skipping, tag, closing);
      continue;
    }
    if (!closing && (UNSEEN.has(tag) || (!VOID.has(tag) && isHidden(match[3] ?? '')))) {
      const selfClosed = match[3]?.endsWith('/') === true && (tag === 'svg' || tag === 'math');
      if (!selfClosed) skipping = { tag, depth: 1, from: at };
      // What a raw-text element holds may look like tags.
      if (tag === 'script' || tag === 'style' || tag === 'textarea') TAG.lastIndex = at = endOfRaw(html, at, tag);
      continue;
    }
    if (layout === 'boxes' && BOXES.has(tag)) {
      if (closing) boxEnd = line.trim().length;
      else if (line.trim() !== '' && line.trim().length === boxEnd) breakLine(false);
    }
    if (tag === 'br') breakLine(false);
    else if (BLOCKS.has(tag)) breakLine(SPACED.has(tag));
    else if (tag === 'td' || tag === 'th') line += line === '' || line.endsWith('\t') ? '' : '\t';
    if (tag === 'pre') pre = Math.max(0, pre + (closing ? -1 : 1));
  }
  take(html.slice(at));
  breakLine(false);
  return lines.join('\n');
}

type Skipped = { tag: string; depth: number; from: number };

function stillSkipping(skipping: Skipped, tag: string, closing: boolean): Skipped | null {
  if (tag !== skipping.tag) return skipping;
  if (!closing) return OFTEN_OPEN.has(tag) ? null : { ...skipping, depth: skipping.depth + 1 };
  return skipping.depth === 1 ? null : { ...skipping, depth: skipping.depth - 1 };
}

function isHidden(attributes: string): boolean {
  if (HIDDEN_STYLE.test(attributes)) return true;
  return HIDDEN.test(attributes.replaceAll(/"[^"]*"|'[^']*'/g, '""')) && !STREAMED.test(attributes);
}

function endOfRaw(html: string, from: number, tag: string): number {
  const end = html.toLowerCase().indexOf(`</${tag}`, from);
  return end === -1 ? html.length : end;
}

const NAMED: Record<string, string> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’',
  ldquo: '“', rdquo: '”', hellip: '…', copy: '©', reg: '®', trade: '™', bull: '•', middot: '·', raquo: '»', laquo: '«',
  pound: '£', euro: '€', yen: '¥', cent: '¢', deg: '°', times: '×', rarr: '→', larr: '←', eacute: 'é', egrave: 'è',
  agrave: 'à', uuml: 'ü', ouml: 'ö', auml: 'ä', ntilde: 'ñ', ccedil: 'ç', rsaquo: '›', lsaquo: '‹', shy: '', zwnj: '',
  ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', frac12: '½', sect: '§', para: '¶', dagger: '†', prime: '′',
}; // prettier-ignore

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,10}));?/g,
    (whole, dec, hex, name) => {
      if (name !== undefined) return NAMED[name as string] ?? whole;
      const code = dec === undefined ? Number.parseInt(hex as string, 16) : Number(dec);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}
