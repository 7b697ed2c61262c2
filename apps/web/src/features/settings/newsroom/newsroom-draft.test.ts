import { describe, expect, it } from 'vitest';
import { draftOf, isSameDraft, readDraft } from './newsroom-draft.ts';

const newsroom = {
  name: 'The Oster Valley Desk',
  handle: 'oster-valley',
  description: null,
  accentLight: '#005d57',
  accentDark: null,
  contactEmail: null,
  contactUrl: null,
  correctionsText: 'We correct at once.\n\nWrite to us.',
  correctionsUrl: null,
  principlesText: null,
  principlesUrl: null,
  licenceUrl: null,
  sameAs: ['https://social.example/@desk', 'https://video.example/desk'],
};

describe('the draft of a newsroom', () => {
  it('comes back as it was', () => {
    const { name, ...fields } = newsroom;
    expect(readDraft(draftOf(newsroom))).toEqual({ newsroom: fields, problems: {} });
    expect(isSameDraft(draftOf(newsroom), { ...draftOf(newsroom), name: `${name} ` })).toBe(false);
  });

  it('names the field, and the line of a list, that is wrong', () => {
    const wrong = {
      ...draftOf(newsroom),
      name: ' ',
      handle: 'Ä',
      accentLight: '#eeeeee',
      sameAs: '\nhttps://a.example\nb',
    };
    const { newsroom: read, problems } = readDraft(wrong);
    expect(read).toBeNull();
    expect(Object.keys(problems).sort()).toEqual(['accentLight', 'handle', 'name', 'sameAs']);
    expect(problems.sameAs).toMatch(/^b: /u);
    expect(problems.accentLight).toContain('4.5:1');
  });
});
