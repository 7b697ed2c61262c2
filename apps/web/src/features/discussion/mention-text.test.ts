import { commentParts, writeMention } from '@claimdesk/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionables, offered, openMention, toField, toStored } from './mention-text.ts';

const id = (n: number) => `01a204f5-bb82-738b-83c2-6ce3d065c27${n}`;
const members = mentionables([
  { id: id(1), name: 'Ada' },
  { id: id(2), name: 'Ada Byron' },
  { id: id(3), name: 'Ada' },
  { id: id(4), name: 'Jo (press) O’Neill' },
]);

describe('toStored', () => {
  it('finds the longest name, and tells two of one name apart', () => {
    const text = '@Ada Byron, @Ada (2) and @Ada. @Jo (press) O’Neill!';
    const stored = `${writeMention(id(2))}, ${writeMention(id(3))} and ${writeMention(id(1))}. ${writeMention(id(4))}!`;
    expect(toStored(text, members)).toBe(stored);
    expect(toField(stored, members)).toBe(text);
  });

  it('leaves addresses and longer words alone', () => {
    expect(toStored('ada@Ada.org @Adam @ada', members)).toBe('ada@Ada.org @Adam @ada');
  });

  it('gives back what was stored, whatever stands between the mentions', () => {
    const words = fc.string({ maxLength: 12 }).map((text) => ` ${text.replaceAll('@', '').replaceAll('\\', '')} `);
    const piece = fc.oneof(words, fc.constantFrom(...members.map((member) => writeMention(member.id))));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const body = pieces.join(' ');
        expect(toStored(toField(body, members), members)).toBe(body);
      }),
    );
  });

  it('keeps a mention of somebody it does not know', () => {
    const body = `hello ${writeMention(id(9))}`;
    expect(toField(body, members)).toBe(body);
    expect(commentParts(toStored(body, members))).toEqual(commentParts(body));
  });
});

describe('openMention', () => {
  it('begins at the sign and goes on over the spaces of a name', () => {
    expect(openMention('Ask @Ada By', 11)).toEqual({ start: 4, query: 'Ada By' });
    expect(openMention('@', 1)).toEqual({ start: 0, query: '' });
    expect(openMention('mail me@example', 15)).toBeNull();
    expect(openMention('@Ada\nand', 8)).toBeNull();
  });

  it('offers who it may be', () => {
    expect(offered(members, 'ada b').map(({ label }) => label)).toEqual(['Ada Byron']);
    expect(offered(members, 'byr').map(({ label }) => label)).toEqual(['Ada Byron']);
    expect(offered(members, 'Ada and then')).toEqual([]);
    expect(offered(members, '')).toHaveLength(4);
  });
});
