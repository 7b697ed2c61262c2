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
    const place = placeOf('missed its own deadline');
    const found = claims.find((claim) => claim.start < place.end && claim.end > place.start);
    if (found === undefined) throw new Error('nothing found');
    const { id, version } = found;
    const { cue } = await ada.call.claim.byId({ id });
    const { start, end } = placeOf('council missed its own deadline');
    await ada.call.claim.correct({
      id,
      expectedVersion: version,
      wording: 'The council was late',
      spans: [[start, end]],
      source: { text: 'Ministry for Rivers' },
      checkable: false,
      uncheckableReason: 'instruction',
    });
    const view = await ada.call.claim.byId({ id });
    const sentence = 'The council missed its own deadline for the second phase in 2025.';
    const from = articleText.indexOf(sentence);
    const [line, ...others] = await exported();
    expect(others).toEqual([]);
    expect(Object.keys(line ?? {})).toEqual(['doc', 'sent', 'text', 'claims', 'engine']);
    expect(line).toEqual({
      doc: articleId,
      sent: 5,
      text: sentence,
      claims: [
        {
          text: 'The council was late',
          spans: [[start - from, end - from]],
          source: 'Ministry for Rivers',
          cue,
          checkable: false,
          reason: 'instruction',
          kind: found.kind,
          was: {
            text: found.wording,
            spans: found.spans.map(([a, b]) => [a - from, b - from]),
            source: found.source,
            cue,
            checkable: found.checkable,
            ...(found.uncheckableReason !== null && { reason: found.uncheckableReason }),
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
