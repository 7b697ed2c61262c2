import { verdictColours, verdictSymbols, type Inline } from '@claimdesk/core';
import type { Element, PageFlow } from './page-flow.ts';
import type { Line, Run, Style } from './typesetter.ts';

export type Target = { href: string } | { ref: string };
export const ink = '#181b1c';
export const quiet = '#464d4f';
const accent = '#1d4fc4';
const markGround = '#d3e1fd';
const leading = 1.42;

export const lineHeight = (size: number): number => size * leading;

/** The runs of a paragraph in a basic style. White space is single; control characters would be boxes. */
export function runsOf(inlines: readonly Inline[], basic: Style): Run<Target>[] {
  return inlines.map(({ text, strong, mark, href, ref, verdict }): Run<Target> => {
    const symbol = verdict?.icon ? `${verdictSymbols[verdict.icon]} ` : '';
    const link = href === undefined ? (ref === undefined ? undefined : { ref }) : { href };
    const colour = verdict ? verdictColours[verdict.colour].light : link ? accent : basic.colour;
    const style: Style = {
      face: strong || verdict ? (basic.face === 'text' ? 'strong' : basic.face) : basic.face,
      size: basic.size,
      colour,
      ...(mark && { mark }),
    };
    const clean = `${symbol}${text}`.replaceAll(/\s+/gu, ' ').replaceAll(/\p{Cc}/gu, '');
    return { text: clean, style, ...(link && { link }) };
  });
}

/** Draws one line of an element at the flow's place and moves on. Links are elements of their own inside it. */
export function drawLine(
  flow: PageFlow,
  line: Line<Target>,
  at: { x: number; size: number; element: Element; tag: string },
): void {
  const { doc } = flow;
  const height = lineHeight(at.size);
  const { y } = flow;
  for (const piece of line.pieces) {
    const x = at.x + piece.x;
    const words = piece.text.trimEnd();
    const draw = () => {
      if (piece.style.mark) doc.rect(x, y, piece.width, height).fill(markGround);
      doc
        .font(piece.font)
        .fontSize(piece.style.size)
        .fillColor(piece.style.colour)
        .text(piece.text, x, y + (height - piece.style.size) / 2 - piece.style.size * 0.08, { lineBreak: false });
    };
    if (piece.link === undefined) {
      flow.marked(at.element, at.tag, draw);
      continue;
    }
    const link = doc.struct('Link' as never);
    at.element.add(link as never);
    flow.marked(link, 'Link', draw);
    const width = piece.width * (words.length / Math.max(1, piece.text.length));
    flow.target(piece.link, { x, y, width, height }, link, words);
    link.end();
    flow.artifact(() => {
      const below = y + height * 0.87;
      doc
        .lineWidth(0.5)
        .moveTo(x, below)
        .lineTo(x + width, below)
        .stroke(accent);
    });
  }
  flow.y += height;
}
