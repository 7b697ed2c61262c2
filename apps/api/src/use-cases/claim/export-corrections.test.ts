import { ENGINE_VERSION } from '@claimdesk/core';
import { describeOnBoth } from '@claimdesk/db/testing';
import { beforeEach, expect, it } from 'vitest';
import { articleText, openTestDesk, placeOf, type DeskMember, type TestDesk } from '../../testing/test-desk.ts';
import { correctionLines, type TrainingLine } from './export-corrections.ts';

describeOnBoth('corrections as training lines', ({ open }) => {
  let desk: TestDesk;
  let ada: DeskMember;
  let articleId: string;

  beforeEach(async () => {
    const database = await open();
    desk = await openTestDesk(database);
    ada = await desk.join('Ada', ['admin']);
    articleId = (await ada.call.article.create({ text: articleText })).id;
    await desk.extract(articleId);
    return () => database.close();
  });

  async function exported(since: Date | null = null): Promise<TrainingLine[]> {
    const lines: TrainingLine[] = [];
    const of = { workspaceId: desk.workspaceId, since };
    for await (const line of correctionLines(desk.deps.db, of)) lines.push(line);
    return lines;
  }

  it('are none where nobody corrected anything', async () => {
    const { claims } = await ada.call.claim.byArticle({ articleId });
    await ada.call.claim.accept({ id: claims[0]?.id ?? '', expectedVersion: 1 });
    expect(await exported()).toEqual([]);
  });

  it('hold the sentence with what a person says and what the engine had said', async () => {
    const { claims } = await ada.call.claim.byArticle({ articleId });
    const found = claims.find(({ wording }) => wording.includes('£41m'));
    if (found === undefined) throw new Error('nothing found');
    const { id, version } = found;
    const { start, end } = placeOf('flood wall along the River Oster cost £41m');
    await ada.call.claim.correct({
      id,
      expectedVersion: version,
      wording: 'The wall along the Oster cost £41m',
      spans: [[start, end]],
      source: { text: 'Ministry for Rivers' },
      checkable: false,
      uncheckableReason: 'vague',
    });
    const view = await ada.call.claim.byId({ id });
    const sentence = 'The flood wall along the River Oster cost £41m.';
    const from = articleText.indexOf(sentence);
    const [line, ...others] = await exported();
    expect(others).toEqual([]);
    expect(Object.keys(line ?? {})).toEqual(['doc', 'sent', 'text', 'claims', 'engine']);
    expect(line).toEqual({
      doc: articleId,
      sent: 4,
      text: sentence,
      claims: [
        {
          text: 'The wall along the Oster cost £41m',
          spans: [[start - from, end - from]],
          source: 'Ministry for Rivers',
          cue: null,
          checkable: false,
          reason: 'vague',
          kind: found.kind,
          was: {
            text: found.wording,
            spans: found.spans.map(([a, b]) => [a - from, b - from]),
            source: null,
            cue: null,
            checkable: true,
            kind: found.kind,
          },
        },
      ],
      engine: ENGINE_VERSION,
    });
    for (const claim of line?.claims ?? []) {
      for (const [a, b] of claim.spans) expect(sentence.slice(a, b)).toBe(articleText.slice(a + from, b + from));
    }
    const { at } = view.corrections?.wording ?? { at: '' };
    expect(await exported(new Date(at))).toHaveLength(1);
    expect(await exported(new Date(Date.parse(at) + 1))).toEqual([]);
  });

  it('hold what the engine had missed, and leave out what was replaced', async () => {
    const added = await ada.call.claim.add({ articleId, ...placeOf('second phase in 2025') });
    const [line] = await exported();
    expect(line?.claims.find(({ text }) => text === added.wording)).toMatchObject({ was: null });
    expect(line?.claims.filter((claim) => 'was' in claim)).toHaveLength(1);
    const parts = ['second phase', 'phase in 2025'].map((words) => ({ wording: words, ...placeOf(words) }));
    await ada.call.claim.split({ id: added.id, expectedVersion: added.version, parts });
    const texts = (await exported())[0]?.claims.map(({ text }) => text) ?? [];
    expect(texts).toEqual(expect.arrayContaining(['second phase', 'phase in 2025']));
    expect(texts).not.toContain(added.wording);
  });
});
