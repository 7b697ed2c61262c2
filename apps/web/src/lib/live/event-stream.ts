/** What the server tells about a change; its `place`, as `17` or `17.2`, orders it and is where a reader goes on. */
export type LiveEvent = { place: string; kind: string; articleId?: string; claimId?: string; at: string };

/** Somebody opened an article, or left it. */
export const presenceKind = 'presence.change';

type Handlers = {
  onOpen: () => void;
  onEvent: (event: LiveEvent) => void;
};

/** The server pings every 15 s: a stream that is silent for longer than two pings is dead. */
const SILENCE_MS = 40_000;

/** How a stream ended: by us, by the server or the line, or because nobody is signed in any more. */
export type StreamEnd = 'stopped' | 'lost' | 'refused';

/**
 * Reads the tRPC subscription `events.live` until it ends. By fetch and not by EventSource, which can send no header to
 * name the workspace and cannot tell a refusal from a lost line.
 */
export async function readEventStream(
  url: string,
  headers: Record<string, string>,
  signal: AbortSignal,
  { onOpen, onEvent }: Handlers,
): Promise<StreamEnd> {
  const quiet = new AbortController();
  let timer = setTimeout(() => quiet.abort(), SILENCE_MS);
  try {
    const response = await fetch(url, {
      headers: { ...headers, accept: 'text/event-stream' },
      signal: AbortSignal.any([signal, quiet.signal]),
    });
    if (response.status === 401 || response.status === 403) return 'refused';
    if (!response.ok || !response.body) return 'lost';
    const decoder = new TextDecoder();
    let buffer = '';
    for await (const bytes of chunks(response.body)) {
      clearTimeout(timer);
      timer = setTimeout(() => quiet.abort(), SILENCE_MS);
      const { messages, rest } = splitMessages(buffer + decoder.decode(bytes, { stream: true }));
      buffer = rest;
      for (const message of messages) {
        if (message.event === 'connected') onOpen();
        else if (message.event === 'serialized-error') return 'lost';
        else if (message.event === 'message') {
          const event = toLiveEvent(message.data);
          if (event) onEvent(event);
        }
      }
    }
    return signal.aborted ? 'stopped' : 'lost';
  } catch {
    return signal.aborted ? 'stopped' : 'lost';
  } finally {
    clearTimeout(timer);
  }
}

/** Not every browser can iterate a stream. */
async function* chunks(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.releaseLock();
  }
}

export type StreamMessage = { event: string; data: string };

/** Server-sent events as the HTML standard writes them: messages end with an empty line. */
export function splitMessages(text: string): { messages: StreamMessage[]; rest: string } {
  const blocks = text.replace(/\r\n?/g, '\n').split('\n\n');
  const rest = blocks.pop() ?? '';
  const messages = blocks.map((block) => {
    const message: StreamMessage = { event: 'message', data: '' };
    const data: string[] = [];
    for (const line of block.split('\n')) {
      const at = line.indexOf(':');
      if (at === 0) continue;
      const field = at === -1 ? line : line.slice(0, at);
      const value = at === -1 ? '' : line.slice(at + 1).replace(/^ /, '');
      if (field === 'event') message.event = value;
      if (field === 'data') data.push(value);
    }
    message.data = data.join('\n');
    return message;
  });
  return { messages: messages.filter((message) => message.event !== 'message' || message.data !== ''), rest };
}

/** Does `place` come after `other` in the stream? */
export function isLater(place: string, other: string): boolean {
  const [seq = 0, own = 0] = place.split('.').map(Number);
  const [otherSeq = 0, otherOwn = 0] = other.split('.').map(Number);
  return seq > otherSeq || (seq === otherSeq && own > otherOwn);
}

export function toLiveEvent(data: string): LiveEvent | null {
  try {
    const value: unknown = JSON.parse(data);
    if (typeof value !== 'object' || value === null) return null;
    const { place, kind } = value as Partial<LiveEvent>;
    return typeof place === 'string' && typeof kind === 'string' ? (value as LiveEvent) : null;
  } catch {
    return null;
  }
}
