import { writeMention } from '@claimdesk/core';
import { sampleLogos } from '@claimdesk/core/testing/sample-logos';
import { expect, vi } from 'vitest';
import { createPageFetcher } from '../../archive/page-fetcher.ts';
import { pictureOf, sampleFiles } from '../../testing/sample-files.ts';
import type { PageServer } from '../../testing/page-server.ts';
import { placeOf, type DeskMember } from '../../testing/test-desk.ts';
import { uploadFile } from '../../use-cases/evidence/upload-file.ts';
import { startExports } from '../../jobs/exports.ts';
import { importNext } from '../../jobs/fact-check-imports.ts';
import { moves, type MoveName } from '../rules/moves.ts';
import type { Team } from '../rules/team.ts';

export type FilledDesk = {
  /** Ben's review is in and Cem's begun, for nobody else's eyes. */
  hidden: string;
  published: string;
  /** Approved, and nothing more. */
  approved: string;
};

/** Something of everything: a desk of a month in a few seconds. Wants a blind, strict policy with two reviews. */
export async function fillDesk(team: Team, site: PageServer): Promise<FilledDesk> {
  const { desk, articleId, claimIds } = team;
  const [ada, ben, cem, dee, eva, flo] = team.members as [
    DeskMember,
    DeskMember,
    DeskMember,
    DeskMember,
    DeskMember,
    DeskMember,
  ];
  desk.deps.pages = createPageFetcher({ ...desk.deps.config, fetchAllowed: [site.host] }, desk.deps.now);
  site.pages['/register'] = '<title>Register</title><p>The register says: 2,314 homes.';
  const does = (member: DeskMember, move: MoveName, claimId: string, rating = 'true') =>
    moves[move](team, member, claimId, rating);
  const add = async (words = 'cost £41m') => (await ada.call.claim.add({ articleId, ...placeOf(words) })).id;
  const [first = '', calibrated = '', disputed = '', hidden = ''] = claimIds;

  // Talk, before anybody judges: with a thread that is resolved, one that is deleted, and a mention.
  const thread = await ben.call.comment.add({ claimId: first, text: `${writeMention(cem.id)} Which year?` });
  await cem.call.comment.reply({ threadId: thread.id, text: 'The “second” phase; see §4 — “naïve” 漢字 🌊\n\nTwo.' });
  await eva.call.comment.resolve({ threadId: thread.id, resolved: true, expectedVersion: 1 });
  const slip = await flo.call.comment.add({ claimId: first, text: 'A slip.' });
  await flo.call.comment.delete({ id: slip.id, expectedVersion: 1 });

  const logo = Buffer.from(sampleLogos.png).toString('base64');
  await ada.call.newsroom.setLogo({ logo, expectedVersion: (await ada.call.newsroom.read()).version });

  await does(flo, 'accept', first);
  await bothSay(first, 'true');
  const { version: expectedVersion } = await eva.call.claim.byId({ id: first });
  await eva.call.publication.annotate({ claimId: first, expectedVersion, claimantRole: 'Mayor', claimDate: '2026-03' });
  await does(eva, 'approve', first);
  await does(eva, 'publish', first);
  await does(eva, 'correct', first);
  await does(eva, 'plan_recheck', first);
  const retracted = await add('missed its own deadline');
  await bothSay(retracted, 'mixed');
  await does(eva, 'approve', retracted);
  await does(eva, 'publish', retracted);
  await does(eva, 'retract', retracted);
  const again = await add();
  await bothSay(again, 'false');
  await does(eva, 'approve', again);
  await does(eva, 'publish', again);
  await does(eva, 'recheck', again);
  await bothSay(again, 'true');
  const approved = await add();
  await bothSay(approved, 'mostly-true');
  await does(eva, 'approve', approved);

  await does(ben, 'submit', disputed, 'false');
  await does(flo, 'submit', disputed, 'true');
  await does(dee, 'take', disputed);
  await does(dee, 'ask_one_more', disputed);
  await does(cem, 'submit', disputed, 'mixed');
  await does(dee, 'take', disputed);
  await does(dee, 'decide', disputed, 'false');
  await does(eva, 'return', disputed);

  const { review } = await ben.call.review.take({ claimId: hidden });
  for (const [shade, name] of [
    [1, 'a.gif'],
    [2, 'b.gif'],
    // Equal bytes under an id of their own.
    [1, 'again.gif'],
  ] as const) {
    const file = await uploadFile(desk.deps, ben.actor, { name, bytes: once(pictureOf(shade)) });
    await ben.call.evidence.add({ reviewId: review.id, fileId: file.id, stance: 'context' });
  }
  await uploadFile(desk.deps, ben.actor, { name: 'loose.pdf', bytes: once(sampleFiles.pdf) });
  for (const path of ['/register', '/gone']) {
    const url = `http://${site.host}${path}`;
    const { evidence } = await ben.call.evidence.add({
      reviewId: review.id,
      url,
      quote: '2,314 homes',
      stance: 'refutes',
    });
    await ben.call.evidence.archive({ id: evidence.at(-1)?.id ?? '' });
  }
  await does(ben, 'submit', hidden, 'false');
  await cem.call.review.take({ claimId: hidden });
  await does(ben, 'submit', calibrated, 'mixed');
  // Knows the answer of a claim that waits, and is no admin any more.
  const gil = await desk.join('Gil', ['admin']);
  await ada.call.member.update({ id: gil.id, roles: ['viewer'], active: true, expectedVersion: 1 });

  const recused = await add();
  await does(flo, 'recuse', recused);
  await does(eva, 'lift_recusal', recused, 'unverifiable');
  await does(cem, 'recuse', recused);
  await does(eva, 'assign', recused, 'mostly-false');
  await does(eva, 'reschedule', recused);
  await does(eva, 'split', await add());
  const doubles = await Promise.all([add(), add()].map(async (id) => ({ id: await id, expectedVersion: 2 })));
  await eva.call.claim.merge({ ids: doubles, wording: 'Both' });
  const { claims } = await eva.call.claim.byArticle({ articleId });
  await does(eva, 'dismiss', claims.find(({ state }) => state === 'suggested')?.id ?? '');
  await does(flo, 'reword', recused);

  const { scale } = (await ada.call.scale.byId({ id: 'politifact' })).current;
  const own = scale.values.map(({ order: _order, ...value }) => value);
  await ada.call.scale.create({ name: `${scale.name} of our own`, values: own });
  await ada.call.invite.create({ roles: ['reviewer'], note: 'For the new one' });
  await ada.call.apiKey.create({ name: 'Importer', scopes: ['article:create'], days: 30 });
  for (const text of [checkOfOthers('False'), checkOfOthers('Half true')]) {
    await eva.call.factCheck.import({ text, name: 'feed.json' });
    while (await importNext(desk.deps));
  }
  await eva.call.factCheck.import({ text: checkOfOthers('True'), name: 'waits.json' });
  await eva.call.report.saveDefinition({ name: 'All that is out', filter: { states: ['published'] }, formats: ['md'] });
  // One that is made, and one that waits.
  const { id: madeId } = await eva.call.report.create({ selection: { articleId }, formats: ['html', 'claims.csv'] });
  const exports = startExports(desk.deps);
  await vi.waitFor(async () => expect(await eva.call.report.byId({ id: madeId })).toMatchObject({ state: 'done' }), {
    timeout: 30_000,
  });
  await exports.stop();
  await eva.call.report.create({ selection: { claimIds: [first] } });
  await eva.call.notification.list({});
  return { hidden, published: first, approved };

  async function bothSay(claimId: string, rating: string): Promise<void> {
    await does(ben, 'submit', claimId, rating);
    await does(cem, 'submit', claimId, rating);
  }
}

/** With a repair to log: the value is a text. */
function checkOfOthers(label: string): string {
  return JSON.stringify({
    '@type': 'ClaimReview',
    claimReviewed: 'The wall cost £41m.',
    url: 'https://checks.example/wall',
    author: { '@type': 'Organization', name: 'Oster Checks' },
    reviewRating: { ratingValue: '2', bestRating: '5', worstRating: '1', alternateName: label },
  });
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
