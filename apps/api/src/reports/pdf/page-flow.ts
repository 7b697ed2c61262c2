import type PdfKit from 'pdfkit';

/** A4 in points, as in the print style of the HTML report. */
export const page = { width: 595.28, height: 841.89, left: 64, right: 64, top: 64, bottom: 72 };
export const textWidth = page.width - page.left - page.right;

type Doc = InstanceType<typeof PdfKit>;
export type Element = ReturnType<Doc['struct']>;
type Target = { href: string } | { ref: string };

/** Where the next line goes, and what it is in the tree that screen readers read. */
export class PageFlow {
  readonly doc: Doc;
  y = page.top;

  constructor(doc: Doc) {
    this.doc = doc;
    doc.addPage();
  }

  get left(): number {
    return page.height - page.bottom - this.y;
  }

  newPage(): void {
    this.doc.addPage();
    this.y = page.top;
  }

  /** A new page when less than this is left; true when there was one. */
  ensure(height: number): boolean {
    if (this.left >= height || this.y === page.top) return false;
    this.newPage();
    return true;
  }

  /** Draws as the content of an element; it may be called again for the same element on a later page. */
  marked(element: Element, tag: string, draw: () => void): void {
    element.add(this.doc.markStructureContent(tag as never) as never);
    draw();
    this.doc.endMarkedContent();
  }

  /** What is only seen: rules, repeated heads, page numbers. */
  artifact(draw: () => void): void {
    this.doc.markContent('Artifact');
    draw();
    this.doc.endMarkedContent();
  }

  /** A place that can be pressed, told to the element `Link` that holds its words. */
  target(to: Target, box: { x: number; y: number; width: number; height: number }, link: Element, words: string): void {
    const options = { structParent: link, Contents: new String(words) } as never;
    if ('href' in to) this.doc.link(box.x, box.y, box.width, box.height, to.href, options);
    else this.doc.goTo(box.x, box.y, box.width, box.height, to.ref, options);
  }
}
