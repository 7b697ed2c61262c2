import type PdfKit from 'pdfkit';
import { fontBytes, fontFiles, type Face } from './fonts.ts';

export type Style = { face: Face; size: number; colour: string; mark?: true };
/** Words in one style; `link` is carried along for whoever draws them. */
export type Run<Link> = { text: string; style: Style; link?: Link };
/** What is drawn at one go: one font, one style, one link. `x` from the start of the line, in points. */
export type Piece<Link> = {
  text: string;
  font: string;
  style: Style;
  link: Link | undefined;
  x: number;
  width: number;
};
export type Line<Link> = { pieces: Piece<Link>[]; width: number };

type LoadedFont = {
  hasGlyphForCodePoint: (codePoint: number) => boolean;
  glyphForCodePoint: (codePoint: number) => { advanceWidth: number };
};
type Font = { name: string; has: (codePoint: number) => boolean };

/** Breaks runs into lines: every character in a font that has it, every line as wide as it may be. */
export class Typesetter {
  readonly #doc: InstanceType<typeof PdfKit>;
  readonly #fonts = new Map<Face, Font[]>();
  readonly #widths = new Map<string, number>();
  readonly #fontOf = new Map<string, string>();

  constructor(doc: InstanceType<typeof PdfKit>) {
    this.#doc = doc;
  }

  /** Lines of at most `width` points. A word that is wider than that is broken where it must be. */
  lines<Link>(runs: readonly Run<Link>[], width: number): Line<Link>[] {
    const lines: Line<Link>[] = [{ pieces: [], width: 0 }];
    for (const run of runs) {
      for (const word of run.text.split(/(?<=[\s\u200b/-])/u)) this.#place(lines, word, run, width);
    }
    return lines;
  }

  width(text: string, font: string, size: number): number {
    const key = `${font} ${text}`;
    let one = this.#widths.get(key);
    if (one === undefined) {
      one = this.#doc.font(font).fontSize(1000).widthOfString(text) / 1000;
      this.#widths.set(key, one);
    }
    return one * size;
  }

  #place<Link>(lines: Line<Link>[], word: string, run: Run<Link>, width: number): void {
    const pieces = this.#pieces(word, run);
    const total = pieces.reduce((sum, piece) => sum + piece.width, 0);
    const visible = word.endsWith(' ') ? total - this.width(' ', pieces.at(-1)?.font ?? '', run.style.size) : total;
    let line = lines.at(-1) as Line<Link>;
    if (line.width > 0 && line.width + visible > width) {
      line = { pieces: [], width: 0 };
      lines.push(line);
    }
    if (visible > width) {
      for (const part of this.#broken(word, run, width)) this.#place(lines, part, run, width);
      return;
    }
    for (const piece of pieces) {
      piece.x = line.width;
      line.width += piece.width;
      const last = line.pieces.at(-1);
      const same = last?.font === piece.font && last.style === piece.style && last.link === piece.link;
      if (same) {
        last.text += piece.text;
        last.width += piece.width;
      } else line.pieces.push(piece);
    }
  }

  /** Parts of a word that is wider than the line, each as long as fits. */
  #broken<Link>(word: string, run: Run<Link>, width: number): string[] {
    const parts: string[] = [];
    let part = '';
    let partWidth = 0;
    for (const character of word) {
      const [piece] = this.#pieces(character, run);
      const step = piece?.width ?? 0;
      if (part !== '' && partWidth + step > width) {
        parts.push(part);
        part = '';
        partWidth = 0;
      }
      part += character;
      partWidth += step;
    }
    return [...parts, part];
  }

  #pieces<Link>(text: string, { style, link }: Run<Link>): Piece<Link>[] {
    const pieces: Piece<Link>[] = [];
    for (const character of text) {
      const font = this.#font(style.face, character);
      const last = pieces.at(-1);
      if (last?.font === font) last.text += character;
      else pieces.push({ text: character, font, style, link, x: 0, width: 0 });
    }
    for (const piece of pieces) piece.width = this.width(piece.text, piece.font, style.size);
    return pieces;
  }

  #font(face: Face, character: string): string {
    const key = face + character;
    const known = this.#fontOf.get(key);
    if (known !== undefined) return known;
    const fonts = this.#faces(face);
    const point = character.codePointAt(0) ?? 32;
    const name = (fonts.find(({ has }) => has(point)) ?? fonts.at(-1))?.name ?? '';
    this.#fontOf.set(key, name);
    return name;
  }

  #faces(face: Face): Font[] {
    const known = this.#fonts.get(face);
    if (known !== undefined) return known;
    const fonts = fontFiles(face).map(({ name, path }): Font => {
      this.#doc.registerFont(name, fontBytes(path));
      this.#doc.font(name);
      // The types do not know the loaded font, which alone tells what characters it has.
      const { font } = (this.#doc as unknown as { _font: { font: LoadedFont } })._font;
      return { name, has: (point) => isReadable(font, point) };
    });
    this.#fonts.set(face, fonts);
    return fonts;
  }
}

/** Source Serif has glyphs without an outline at the end of its table (U+200B), of which fontkit cannot read the width. */
function isReadable(font: LoadedFont, point: number): boolean {
  if (!font.hasGlyphForCodePoint(point)) return false;
  try {
    return Number.isFinite(font.glyphForCodePoint(point).advanceWidth);
  } catch {
    return false;
  }
}
