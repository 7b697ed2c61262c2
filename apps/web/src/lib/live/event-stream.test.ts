import { describe, expect, it } from 'vitest';
import { splitMessages, toLiveEvent } from './event-stream.ts';

describe('splitMessages', () => {
  it('keeps what is not finished for the next chunk', () => {
    const { messages, rest } = splitMessages('event: connected\ndata: {}\n\ndata: {"seq":1}\nid: 1\n\ndata: {"se');
    expect(messages).toEqual([
      { event: 'connected', data: '{}' },
      { event: 'message', data: '{"seq":1}' },
    ]);
    expect(rest).toBe('data: {"se');
  });

  it('reads pings, comments, several data lines and CRLF', () => {
    const { messages } = splitMessages(': hello\r\n\r\nevent: ping\r\ndata: \r\n\r\ndata: a\r\ndata: b\r\n\r\n');
    expect(messages).toEqual([
      { event: 'ping', data: '' },
      { event: 'message', data: 'a\nb' },
    ]);
  });
});

describe('toLiveEvent', () => {
  it('takes events and nothing else', () => {
    expect(toLiveEvent('{"seq":7,"kind":"claim.accept","at":"2026-10-09T12:00:00Z"}')?.seq).toBe(7);
    expect(toLiveEvent('{"kind":"claim.accept"}')).toBeNull();
    expect(toLiveEvent('nonsense')).toBeNull();
  });
});
