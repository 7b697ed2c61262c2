import { describe, expect, it } from 'vitest';
import { visibleText } from './visible-text.ts';

describe('visibleText', () => {
  it.each([
    ['blocks as lines', '<h1>Fares</h1><p>They <b>r</b>ose.<br>Twice<p>again', 'Fares\nThey rose.\nTwice\nagain'],
    ['cells as words of their own', '<table><tr><td>Oslo<td>12</table>', 'Oslo\n12'],
    ['character references', '<p>&pound;41m &amp;&nbsp;more &#x2013; &lt;b&gt;', '£41m & more – <b>'],
    ['white space as one space', '<p>\n  a \t\n b </p>\n\n<p> c', 'a b\nc'],
    [
      'no scripts, styles, titles',
      '<title>t</title><style>p{}</style><p>a<script>b</script><noscript>c</noscript>',
      'a',
    ],
    ['nothing hidden', '<p hidden>a</p><p style="color:red; DISPLAY : none">b</p><p aria-hidden="true">c</p>', 'c'],
    [
      'nothing of drawings and forms',
      '<svg><text>a</text></svg><select><option>b</select><textarea>c</textarea>d',
      'd',
    ],
    ['markup that is broken', '<p>a<b>b<p>c</i></div>d', 'ab\ncd'],
    ['plain words', 'only words', 'only words'],
    ['nothing', '', ''],
  ])('has %s', (_what, page, text) => {
    expect(visibleText(page)).toBe(text);
  });

  it('walks 50,000 nested tags, and leaves out what lies too deep', () => {
    expect(visibleText(`<p>above</p>${'<div>'.repeat(50_000)}deep${'</div>'.repeat(50_000)}<p>below`)).toBe(
      'above\nbelow',
    );
  });

  it('does not take the square of the time for much white space', () => {
    const began = performance.now();
    visibleText(`a${'<b> </b>'.repeat(200_000)}b`);
    visibleText(`a${' '.repeat(2_000_000)}b`);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
