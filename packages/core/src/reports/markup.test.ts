import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeHtml, markup, link, safeHref, toScriptJson, trusted } from './markup.ts';

const nasty = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '&',
        '`',
        '/',
        '<script>',
        '</script>',
        '<!--',
        ']]>',
        '\u2028',
        '\u2029',
        '&lt;',
        'javascript:',
      ),
    )
    .map((parts) => parts.join('')),
);

function unescape(escaped: string): string {
  return escaped
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

describe('markup', () => {
  test('escapes text, keeps markup, joins lists, leaves nothing out of nothing', () => {
    const inner = markup`<b>${'<i>'}</b>`;
    expect(markup`<p>${inner}${[inner, 'a & b', 3]}${null}${undefined}${false}${0}</p>`.text).toBe(
      '<p><b>&lt;i&gt;</b><b>&lt;i&gt;</b>a &amp; b30</p>',
    );
    expect(markup`${trusted('<hr>')}`.text).toBe('<hr>');
  });

  test('an object that looks like markup is not taken for it', () => {
    const fake = JSON.parse('{"text":"<script>"}');
    expect(() => markup`${fake}`.text).toThrow(TypeError);
  });

  test('any text stays text, in content and in quoted attributes, and reads back the same', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const { text: made } = markup`<p title="${text}">${text}</p>`;
        expect(made.match(/[<>"]/gu)).toHaveLength(6);
        expect(made).not.toContain("'");
        expect(unescape(escapeHtml(text))).toBe(text);
      }),
    );
  });
});

describe('links', () => {
  test.each(['https://example.org', 'http://127.0.0.1:4000/p/1?a=b#c', 'HTTPS://EXAMPLE.ORG/ä'])(
    '%s may be linked',
    (url) => {
      expect(safeHref(url)).toBe(url);
    },
  );

  test.each([
    'javascript:alert(1)',
    ' https://example.org',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//example.org',
    'https:',
    'https://',
    'https:///path',
    'https://a b',
    'https://a/\u0001',
    'ftp://example.org',
    'https://bank.example@elsewhere.example/',
    '',
  ])('%j may not', (url) => {
    expect(safeHref(url)).toBe(null);
    expect(link(url, 'text').text).toBe('text');
  });

  test('no text becomes a link to anything but http and https', () => {
    fc.assert(
      fc.property(nasty, fc.constantFrom('', 'https://', 'javascript:', 'data:', 'HTTP://x'), (text, start) => {
        expect(link(start + text, 'x').text).toMatch(
          /^(?:x|<a class="link" href="https?:\/\/[^\s"<>]+" rel="noopener nofollow">x<\/a>)$/iu,
        );
      }),
    );
  });
});

test('JSON in a script can neither close it nor break a line of it, and reads back the same', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const json = toScriptJson({ text, [text]: [text] });
      expect(json).not.toMatch(/[<\u2028\u2029]/u);
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({ text, [text]: [text] })));
    }),
  );
});
