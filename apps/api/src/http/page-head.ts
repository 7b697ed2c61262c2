const end = '</head>';

export type OpenedPage = {
  styles: string[];
  /** All of the page, its head again first. */
  pieces: AsyncGenerator<Buffer>;
};

/** Reads a page of ours up to the end of its head. Pages that were kept have the styles of the version that made them. */
export async function openPage(pieces: AsyncGenerator<Buffer>): Promise<OpenedPage> {
  let read = Buffer.alloc(0);
  while (!read.includes(end)) {
    const next = await pieces.next();
    if (next.done === true) break;
    read = Buffer.concat([read, next.value]);
  }
  return { styles: stylesOf(read.toString('utf8')), pieces: all(read, pieces) };
}

/** The contents of the style elements in its head. */
export function stylesOf(page: string): string[] {
  const head = page.slice(0, page.indexOf(end));
  return [...head.matchAll(/<style>([\s\S]*?)<\/style>/gu)].map(([, style = '']) => style);
}

async function* all(read: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield read;
  yield* rest;
}
