import { describe, expect, it } from 'vitest';
import { isLater, splitMessages, toLiveEvent } from './event-stream.ts';

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

describe('isLater', () => {
  it('orders places by their event, then by one’s own events behind it', () => {
    expect(isLater('10', '9')).toBe(true);
    expect(isLater('9.1', '9')).toBe(true);
    expect(isLater('9.10', '9.9')).toBe(true);
    expect(isLater('9', '9')).toBe(false);
    expect(isLater('9', '9.1')).toBe(false);
  });
});

describe('toLiveEvent', () => {
  it('takes events and nothing else', () => {
    expect(toLiveEvent('{"place":"7.2","kind":"claim.accept","at":"2026-10-09T12:00:00Z"}')?.place).toBe('7.2');
    expect(toLiveEvent('{"kind":"claim.accept"}')).toBeNull();
    expect(toLiveEvent('nonsense')).toBeNull();
  });
});
