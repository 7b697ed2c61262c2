import { describeOnBoth } from '@claimdesk/db/testing';
import { beforeEach, expect, it } from 'vitest';
import { openTestDesk, refusalOf, review, type DeskMember, type TestDesk } from '../testing/test-desk.ts';

const text = [
  'The flood wall in Ostermere cost £41m. Taxi fares fell by 9 per cent.',
  'In the end the Ostermere flood wall cost the town £41m.',
  'One question that nobody asked: was it so that the flood wall cost £38m?',
].join('\n\n');

describeOnBoth('claims that were checked before', ({ open }) => {
  let desk: TestDesk;
  let ada: DeskMember;
  let ben: DeskMember;
  let articleId: string;

  beforeEach(async () => {
    const database = await open();
    desk = await openTestDesk(database, { policy: { reviewsWanted: 1, separation: 'strict' } });
    ada = await desk.join('Ada', ['editor']);
    ben = await desk.join('Ben', ['reviewer']);
    articleId = (await ada.call.article.create({ text })).id;
    return () => database.close();
  });

  const add = async (words: string, wording = words) => {
    const start = text.indexOf(words);
    return (await ada.call.claim.add({ articleId, start, end: start + words.length, wording })).id;
  };

  it('are shown with their verdicts once they are decided, the most alike first', async () => {
    const first = await add('The flood wall in Ostermere cost £41m');
    const fares = await add('Taxi fares fell by 9 per cent');
    const other = await add('the flood wall cost £38m');
    const now = await add('the Ostermere flood wall cost the town £41m');
    expect(await ben.call.precedent.byClaim({ claimId: now })).toEqual([]);
    await review(ben, first, 'true');
    await review(ben, fares, 'true');
    await review(ben, other, 'false');
    const found = await ben.call.precedent.byClaim({ claimId: now });
    expect(found.map(({ claim }) => [claim.id, claim.verdict?.label])).toEqual([
      [first, 'True'],
      [other, 'False'],
    ]);
    expect(found[0]!.alike).toBeGreaterThan(found[1]!.alike);
    // A claim is not its own precedent.
    expect((await ben.call.precedent.byClaim({ claimId: first })).map(({ claim }) => claim.id)).not.toContain(first);
  });

  it('are looked for whatever a wording is made of', async () => {
    for (const wording of [
      "It's 'odd' & (strange) | ! <-> that \\ nobody asked:*",
      '&',
      "'",
      'the of and',
      '洪水の壁',
    ]) {
      expect(await ben.call.precedent.byClaim({ claimId: await add('nobody asked', wording) })).toEqual([]);
    }
  });

  it('of a claim that is not there are refused', async () => {
    const unknown = ben.call.precedent.byClaim({ claimId: articleId });
    expect(await refusalOf(unknown)).toMatchObject({ code: 'not_found' });
  });
});
