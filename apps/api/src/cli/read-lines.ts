/** Longer than any text that is read, with room for JSON's escapes. */
const MOST_BYTES = 32_000_000;

/** A line without its end; `tooLong` in place of one that would fill the memory. */
export type InputLine = { line: number; text: string } | { line: number; tooLong: true };

/** The lines of a stream of UTF-8 as they come, counted from 1. Holds one line at a time. */
export async function* readLines(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<InputLine> {
  let parts: Buffer[] = [];
  let size = 0;
  let line = 1;
  const take = (): InputLine => {
    const taken: InputLine =
      size > MOST_BYTES ? { line, tooLong: true } : { line, text: textOf(Buffer.concat(parts), line === 1) };
    parts = [];
    size = 0;
    line += 1;
    return taken;
  };
  const keep = (bytes: Buffer) => {
    size += bytes.length;
    if (size <= MOST_BYTES) parts.push(bytes);
    else parts = [];
  };
  for await (const chunk of stream) {
    let bytes =
      typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a)) {
      keep(bytes.subarray(0, end));
      yield take();
      bytes = bytes.subarray(end + 1);
    }
    keep(bytes);
  }
  if (size > 0) yield take();
}

function textOf(bytes: Buffer, first: boolean): string {
  const text = bytes.toString('utf8').replace(/\r$/, '');
  return first && text.startsWith('\uFEFF') ? text.slice(1) : text;
}
