import type { Block } from '@claimdesk/core';
import { ink, quiet, runsOf } from './draw-lines.ts';
import { page, textWidth, type Element, type PageFlow } from './page-flow.ts';
import type { Style, Typesetter } from './typesetter.ts';

type Brand = Extract<Block, { kind: 'brand' }>;

/** The formats that PDF files can hold as they are; a WebP logo is told by the name alone. */
const embeddable = new Set(['png', 'jpeg']);
const logoBox = { width: 130, height: 30 };
const rowHeight = 22;
const band = 3;

/** A band in the newsroom's colour, its logo and name, and what the paper is. */
export function drawBrand(
  flow: PageFlow,
  setter: Typesetter,
  parent: Element,
  { name, what, accent, logo }: Brand,
  picture: Uint8Array | null,
): void {
  const { doc } = flow;
  if (accent !== null) {
    flow.artifact(() => doc.rect(page.left, page.top - band - 10, textWidth, band).fill(accent));
  }
  let left: number = page.left;
  let tall = rowHeight;
  if (logo !== null && picture !== null && embeddable.has(logo.type)) {
    const scale = Math.min(logoBox.width / logo.width, logoBox.height / logo.height);
    const [width, height] = [logo.width * scale, logo.height * scale];
    const figure = doc.struct('Figure' as never, { alt: name } as never);
    parent.add(figure as never);
    flow.marked(figure, 'Figure', () => {
      doc.image(Buffer.from(picture), left, flow.y, { width, height });
    });
    figure.end();
    left += width + 12;
    tall = Math.max(tall, height);
  }
  const paragraph = doc.struct('P' as never);
  parent.add(paragraph as never);
  const baseline = flow.y + tall / 2;
  const put = (text: string, style: Style, place: (width: number) => number, most: number) => {
    const [line] = setter.lines(runsOf([{ text }], style), most);
    if (line === undefined) return;
    const start = place(line.width);
    flow.marked(paragraph, 'P', () => {
      for (const piece of line.pieces) {
        doc.font(piece.font).fontSize(style.size).fillColor(style.colour);
        doc.text(piece.text, start + piece.x, baseline - style.size * 0.6, { lineBreak: false });
      }
    });
  };
  const right = page.left + textWidth;
  put(name, { face: 'head', size: 12, colour: ink }, () => left, right - left - 110);
  put(what, { face: 'head', size: 8, colour: quiet }, (width) => right - width, 100);
  paragraph.end();
  flow.y += tall + 10;
}
