import { verifyJournal } from '@claimdesk/db';
import { describeOnBoth } from '@claimdesk/db/testing';
import { beforeEach, expect, it } from 'vitest';
import { importNext } from '../jobs/fact-check-imports.ts';
import { startPageServer } from '../testing/page-server.ts';
import {
  articleText,
  openTestDesk,
  placeOf,
  refusalOf,
  review,
  type DeskMember,
  type TestDesk,
} from '../testing/test-desk.ts';

/** Markup of others. */
const check = (path: string, claimReviewed: string, label: string, fields: object = {}) => ({
  '@type': 'ClaimReview',
  claimReviewed,
  url: `https://checks.example/${path}`,
  author: { '@type': 'Organization', name: 'Oster Checks' },
  datePublished: '2026-01-15',
  reviewRating: { ratingValue: '2', bestRating: '5', worstRating: '1', alternateName: label },
  ...fields,
});
const wall = check('wall', 'The flood wall along the River Oster cost £41m.', 'Pants on fire!');
const fares = check('fares', 'Bus fares rose by nine per cent.', 'Half true');

describeOnBoth('fact-checks of others', ({ open }) => {
  let desk: TestDesk;
  let eva: DeskMember;
  let ben: DeskMember;

  const bring = async (...items: object[]) => {
    const { id } = await eva.call.factCheck.import({ text: JSON.stringify(items), name: 'feed.json' });
    while (await importNext(desk.deps));
    return eva.call.factCheck.importById({ id });
  };
  const undo = async (id: string) => {
    await eva.call.factCheck.undo({ id });
    while (await importNext(desk.deps));
    return eva.call.factCheck.importById({ id });
  };
  const listed = async () =>
    (await ben.call.factCheck.list({})).rows.map(({ claim, rating }) => `${claim} ${rating.label}`).sort();
  const addClaim = async (words = 'The flood wall along the River Oster cost £41m') => {
    const article = await eva.call.article.create({ text: articleText });
    return (await eva.call.claim.add({ articleId: article.id, ...placeOf(words) })).id;
  };

  beforeEach(async () => {
    const database = await open();
    const config = { publicOrigin: 'https://desk.example', publicOriginConfigured: true };
    desk = await openTestDesk(database, { policy: { reviewsWanted: 1, separation: 'strict' }, config });
    eva = await desk.join('Eva', ['editor']);
    ben = await desk.join('Ben', ['reviewer']);
    return () => database.close();
  });

  // Each import starts a thread of its own.
  it('come in once, are told in a log, and go again', { timeout: 60_000 }, async () => {
    const preview = await eva.call.factCheck.preview({
      text: JSON.stringify([wall, fares, wall, { ...fares, url: 7 }]),
    });
    expect(preview).toMatchObject({ found: 3, added: 3, updated: 0, unchanged: 0, refused: 1 });
    expect(preview.items[0]).toMatchObject({
      check: { claim: wall.claimReviewed, rating: { label: 'Pants on fire!', score: 0.25 } },
      repairs: expect.arrayContaining([expect.objectContaining({ field: 'reviewRating.ratingValue' })]),
    });
    expect(preview.others).toMatchObject([{ item: '2', why: expect.stringContaining('same fact-check as 0') }]);
    expect(await listed()).toEqual([]);

    const first = await bring(wall, fares, { ...wall, claimReviewed: '' });
    const counts = { added: 2, updated: 0, unchanged: 0, refused: 1, progress: 1 };
    expect(first).toMatchObject({ status: 'done', ...counts, createdBy: { name: 'Eva' } });
    const changed = { ...fares, reviewRating: { alternateName: 'False' } };
    const second = await bring(wall, changed);
    expect(second).toMatchObject({ status: 'done', added: 0, updated: 1, unchanged: 1 });
    expect(await listed()).toEqual(['Bus fares rose by nine per cent. False', `${wall.claimReviewed} Pants on fire!`]);
    const { rows: log } = await eva.call.factCheck.log({ id: second.id });
    expect(log.at(-1)).toMatchObject({ item: '1', was: '“Half true”, 2026-01-15', became: '“False”, 2026-01-15' });
    expect(log).toHaveLength(second.repairs);

    expect(await undo(second.id)).toMatchObject({ status: 'undone', undoneBy: { name: 'Eva' } });
    expect(await listed()).toContain('Bus fares rose by nine per cent. Half true');
    expect(await refusalOf(eva.call.factCheck.undo({ id: second.id }))).toMatchObject({ code: 'not_allowed_now' });
    await undo(first.id);
    expect(await listed()).toEqual([]);
    expect((await eva.call.factCheck.imports({})).rows.map(({ status }) => status)).toEqual(['undone', 'undone']);
    const journal = await desk.deps.db.selectFrom('journal').select('kind').orderBy('id').execute();
    expect(journal.map(({ kind }) => kind)).toEqual(
      [
        'import',
        'finish_import',
        'import',
        'finish_import',
        'undo_import',
        'finish_undo',
        'undo_import',
        'finish_undo',
      ].map((verb) => `fact_check.${verb}`),
    );
    expect(await verifyJournal(desk.deps.db, desk.workspaceId)).toMatchObject({ ok: true });
  });

  it('are taken back while they still wait', async () => {
    const { id } = await eva.call.factCheck.import({ text: JSON.stringify([wall]) });
    expect(await undo(id)).toMatchObject({ status: 'undone', added: 0 });
    expect(await listed()).toEqual([]);
  });

  it('wait for the next start when the server stops while they are read', async () => {
    const { id } = await eva.call.factCheck.import({ text: JSON.stringify([wall]) });
    await importNext(desk.deps, AbortSignal.abort());
    expect(await eva.call.factCheck.importById({ id })).toMatchObject({ status: 'running', added: 0 });
    while (await importNext(desk.deps));
    expect(await eva.call.factCheck.importById({ id })).toMatchObject({ status: 'done', added: 1 });
  });

  it('are searched by words and by publisher', async () => {
    await bring(wall, fares, { ...fares, author: 'Another', claimReviewed: 'Fares fell.' });
    const found = await ben.call.factCheck.list({ search: 'fare' });
    expect(found.rows.map(({ publisher }) => publisher).sort()).toEqual(['Another', 'Oster Checks']);
    const narrowed = await ben.call.factCheck.list({ search: 'fare', publisher: 'Another' });
    expect(narrowed.rows.map(({ claim }) => claim)).toEqual(['Fares fell.']);
    expect(await ben.call.factCheck.publishers()).toEqual([
      { publisher: 'Oster Checks', count: 2 },
      { publisher: 'Another', count: 1 },
    ]);
    const first = await ben.call.factCheck.list({ limit: 2 });
    const rest = await ben.call.factCheck.list({ limit: 2, cursor: first.nextCursor });
    expect([...first.rows, ...rest.rows].map(({ claim }) => claim)).toHaveLength(3);
    expect(rest.nextCursor).toBeNull();
  });

  it('are shown beside a claim that says much the same', async () => {
    const claimId = await addClaim();
    await bring(wall, fares);
    const [found, ...others] = await ben.call.precedent.elsewhere({ claimId });
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      alike: 1,
      factCheck: { publisher: 'Oster Checks', rating: { label: 'Pants on fire!', score: 0.25 }, url: wall.url },
    });
    expect(await ben.call.precedent.byClaim({ claimId })).toEqual([]);
  });

  it('tell nothing of what is judged blind, not even when our own page comes back', async () => {
    const claimId = await addClaim();
    await review(ben, claimId, 'true');
    const version = async () => (await eva.call.claim.byId({ id: claimId })).version;
    await eva.call.decision.approve({ claimId, explanation: 'It cost £41m.', expectedVersion: await version() });
    await bring(wall, {
      ...wall,
      url: `https://desk.example/p/${claimId}`,
      reviewRating: { alternateName: 'hidden word' },
    });
    await eva.call.decision.return({ claimId, comment: 'Look again.', expectedVersion: await version() });
    const cem = await desk.join('Cem', ['reviewer']);
    const before = await cem.call.precedent.elsewhere({ claimId });
    expect(before.map(({ factCheck }) => factCheck.url)).toEqual([wall.url]);
    await cem.call.review.take({ claimId });
    expect(await cem.call.precedent.elsewhere({ claimId })).toEqual(before);
    // A table of verdicts that nobody has published brings none in.
    const csv = 'claim_text,verdict_label\n"The flood wall along the River Oster cost £41m.",hidden word\n';
    expect(await eva.call.factCheck.preview({ text: csv })).toMatchObject({ found: 0, refused: 1 });
  });

  it('are brought in by editors and admins, and by programs that may', async () => {
    for (const call of ['preview', 'import'] as const) {
      expect(await refusalOf(ben.call.factCheck[call]({ text: '[]' }))).toMatchObject({ code: 'forbidden' });
    }
    const program = desk.program(eva, ['fact-check:import', 'claim:read']);
    expect(await program.call.factCheck.preview({ text: JSON.stringify([wall]) })).toMatchObject({ added: 1 });
  });

  it('are refused in a sentence when nothing was sent, or too much', async () => {
    const nothing = [{}, { text: ' ' }, { text: '', url: null }];
    for (const input of nothing) {
      await expect(eva.call.factCheck.preview(input)).rejects.toThrow('Choose a file');
    }
    await expect(eva.call.factCheck.preview({ text: 'x', url: 'https://a.example/' })).rejects.toThrow('either');
    await expect(eva.call.factCheck.preview({ text: 'é'.repeat(2_500_001) })).rejects.toThrow('larger than 5 MB');
    const none = await eva.call.factCheck.preview({ text: 'Just a text.' });
    expect(none).toMatchObject({ found: 0, refused: 1, others: [{ why: 'There is no JSON-LD in it.' }] });
  });

  it('are fetched from an address, and not when it changed since the preview', async () => {
    const site = await startPageServer();
    const database = await open();
    const here = await openTestDesk(database, { config: { fetchAllowed: [site.host] } });
    const ada = await here.join('Ada', ['admin']);
    const url = `http://${site.host}/feed`;
    const serve = (type: string, body: string) => {
      site.pages['/feed'] = (_, response) => void response.writeHead(200, { 'content-type': type }).end(body);
    };
    serve('application/ld+json', JSON.stringify([{ ...wall, url: '/checks/wall' }]));
    const preview = await ada.call.factCheck.preview({ url });
    expect(preview).toMatchObject({
      name: url,
      found: 1,
      items: [{ check: { url: `http://${site.host}/checks/wall` } }],
    });
    const { id } = await ada.call.factCheck.import({ url, contentHash: preview.contentHash });
    while (await importNext(here.deps));
    expect(await ada.call.factCheck.importById({ id })).toMatchObject({ kind: 'address', name: url, added: 1 });
    serve('application/ld+json', JSON.stringify([fares]));
    await expect(ada.call.factCheck.import({ url, contentHash: preview.contentHash })).rejects.toThrow('has changed');
    serve('image/png', 'x');
    await expect(ada.call.factCheck.preview({ url })).rejects.toThrow('no page, feed or table');
    serve('text/html', 'x'.repeat(5_000_001));
    await expect(ada.call.factCheck.preview({ url })).rejects.toThrow('larger than 5 MB');
    await expect(ada.call.factCheck.preview({ url: 'http://127.0.0.1:1/' })).rejects.toThrow(/public|ports/);
    await site.stop();
    await database.close();
  });
});
