import { describeOnBoth } from '@claimdesk/db/testing';
import { beforeEach, expect, it } from 'vitest';
import { articleText, openTestDesk, placeOf, type DeskMember, type TestDesk } from '../testing/test-desk.ts';

describeOnBoth('how the sentence of a claim is built', ({ open }) => {
  let desk: TestDesk;
  let ada: DeskMember;

  beforeEach(async () => {
    const database = await open();
    desk = await openTestDesk(database);
    ada = await desk.join('Ada', ['admin']);
    return () => database.close();
  });

  it('is told word by word, with offsets of the article and one root', async () => {
    const { id: articleId } = await ada.call.article.create({ text: articleText });
    const { id } = await ada.call.claim.add({ articleId, ...placeOf('missed its own deadline') });
    const viewer = await desk.join('Vi', ['viewer']);
    const { sentence, words } = await viewer.call.claim.structure({ id });
    expect(sentence.text).toBe('The council missed its own deadline for the second phase in 2025.');
    expect(articleText.slice(sentence.start, sentence.end)).toBe(sentence.text);
    for (const { text, start, end } of words) expect(articleText.slice(start, end)).toBe(text);
    expect(words.map(({ text }) => text)).toEqual(sentence.text.replace('.', ' .').split(' '));
    expect(words.filter(({ head }) => head === -1).map(({ lemma, upos, deprel }) => [lemma, upos, deprel])).toEqual([
      ['miss', 'VERB', 'root'],
    ]);
    for (const { head } of words) expect(head).toBeLessThan(words.length);
  });
});
