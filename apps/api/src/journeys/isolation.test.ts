import { defaultScale } from '@claimdesk/core';
import { verifyJournal } from '@claimdesk/db';
import { describeOnBoth } from '@claimdesk/db/testing';
import { beforeAll, expect, it } from 'vitest';
import { appRouter } from '../app-router.ts';
import { importNext } from '../jobs/fact-check-imports.ts';
import {
  articleText,
  evidence,
  openTestDesk,
  placeOf,
  refusalOf,
  review,
  type DeskMember,
  type TestDesk,
} from '../testing/test-desk.ts';

describeOnBoth('another workspace', ({ open }) => {
  let ours: TestDesk;
  let theirs: TestDesk;
  let ada: DeskMember;
  let spy: DeskMember;
  let ids: Awaited<ReturnType<typeof fill>>;

  beforeAll(async () => {
    const database = await open();
    ours = await openTestDesk(database, { policy: { reviewsWanted: 2 } });
    theirs = await openTestDesk(database);
    ada = await ours.join('Ada', ['admin']);
    spy = await theirs.join('Mallory', ['admin']);
    ids = await fill(ours, ada);
  });

  it('can neither read nor touch anything by its id', async () => {
    const { claimId, openClaimId, articleId, reviewId, evidenceId, exportId, memberId, commentId } = ids;
    const change = { expectedVersion: 1 };
    // One input for each procedure that takes an id; a new one that is not here fails the next test.
    const inputs: Record<string, unknown> = {
      'article.byId': { id: articleId },
      'article.update': { id: articleId, title: 'x', ...change },
      'article.setLineKind': { id: articleId, start: 0, kind: 'body', ...change },
      'article.retryExtraction': { id: articleId },
      'article.cancelExtraction': { id: articleId },
      'claim.byId': { id: claimId },
      'claim.timeline': { claimId },
      'claim.byArticle': { articleId },
      'claim.accept': { id: claimId, ...change },
      'claim.dismiss': { id: claimId, reason: 'vague', ...change },
      'claim.restore': { id: claimId, ...change },
      'claim.reword': { id: claimId, wording: 'x', ...change },
      'claim.correct': { id: claimId, kind: 'event', ...change },
      'claim.structure': { id: claimId },
      'claim.add': { articleId, ...placeOf('cost £41m') },
      'claim.split': { id: claimId, parts: [], ...change },
      'claim.merge': {
        ids: [
          { id: claimId, ...change },
          { id: openClaimId, ...change },
        ],
        wording: 'x',
      },
      'calibration.set': { id: ids.setId },
      'calibration.options': { claimId },
      'calibration.closeSet': { id: ids.setId },
      'calibration.use': {
        claimId: openClaimId,
        setId: ids.setId,
        ratingKey: 'true',
        tolerance: 0,
        explanation: 'x',
        ...change,
      },
      'calibration.takeOut': { claimId: openClaimId, ...change },
      'calibration.close': { claimId: openClaimId, ...change },
      'review.take': { claimId: openClaimId },
      'review.task': { claimId: openClaimId },
      'review.saveDraft': { reviewId, rationale: 'x', ...change },
      'review.submit': { reviewId, ...change },
      'review.confirm': { reviewId, ...change },
      'review.withdraw': { reviewId },
      'review.release': { reviewId },
      'review.recuse': { claimId: openClaimId, reason: 'x' },
      'assignment.assign': { claimId: openClaimId, memberId },
      'assignment.unassign': { claimId: openClaimId, memberId },
      'assignment.spread': { claimIds: [openClaimId], memberIds: [spy.id] },
      'assignment.reschedule': { claimId: openClaimId, dueAt: null, ...change },
      'assignment.liftRecusal': { claimId: openClaimId, memberId },
      'evidence.add': { reviewId, ...evidence },
      'evidence.update': { id: evidenceId, ...evidence, ...change },
      'evidence.remove': { id: evidenceId },
      'evidence.archive': { id: evidenceId },
      'evidence.archives': { claimId },
      'source.uses': { evidenceId },
      'dashboard.read': { articleId },
      'dashboard.disagreements': { articleId },
      'decision.take': { claimId },
      'decision.compare': { claimId },
      'decision.decide': {
        claimId,
        ratingKey: 'true',
        flags: [],
        confidence: 'low',
        rationale: 'x',
        cause: 'x',
        ...change,
      },
      'decision.askOneMore': { claimId, question: 'x', ...change },
      'decision.approve': { claimId, explanation: 'x', ...change },
      'decision.return': { claimId, comment: 'x', ...change },
      'comment.list': { claimId },
      'comment.add': { claimId, text: 'x' },
      'comment.reply': { threadId: commentId, text: 'x' },
      'comment.edit': { id: commentId, text: 'x', ...change },
      'comment.delete': { id: commentId, ...change },
      'comment.resolve': { threadId: commentId, resolved: true, ...change },
      'factCheck.importById': { id: ids.importId },
      'factCheck.log': { id: ids.importId },
      'factCheck.undo': { id: ids.importId },
      'precedent.byClaim': { claimId },
      'precedent.elsewhere': { claimId },
      'presence.list': { articleId },
      'presence.beat': { tabId: claimId, articleId },
      'publication.preview': { claimId },
      'publication.publish': { claimId, ...change },
      'publication.annotate': { claimId, reply: 'answered', ...change },
      'publication.correct': { claimId, explanation: 'x', kind: 'minor', note: 'x', ...change },
      'publication.planRecheck': { claimId, recheckAt: null, ...change },
      'publication.recheck': { claimId, comment: 'x', ...change },
      'publication.retract': { claimId, reason: 'x', ...change },
      'publication.byClaim': { claimId },
      'scale.byId': { id: ids.scaleId },
      'scale.update': { id: ids.scaleId, ...oursScale, ...change },
      'scale.archive': { id: ids.scaleId, archived: true, ...change },
      'scale.use': { id: ids.scaleId, ...change },
      'report.create': { selection: { claimIds: [claimId] } },
      'report.count': { selection: { claimIds: [claimId] } },
      'report.byId': { id: exportId },
      'report.cancel': { id: exportId },
      'report.saveDefinition': { name: 'x', filter: { reviewerId: memberId }, formats: ['html'] },
      'report.changeDefinition': { id: ids.definitionId, name: 'x', ...change },
      'report.deleteDefinition': { id: ids.definitionId, ...change },
      'member.update': { id: memberId, roles: ['viewer'], active: false, ...change },
      'invite.forMember': { memberId },
      'invite.revoke': { id: ids.inviteId },
      'apiKey.revoke': { id: ids.apiKeyId },
      'auth.revokeSession': { id: exportId },
    };
    const before = await stateOf(ada, ids);
    for (const [path, input] of Object.entries(inputs)) {
      const refusal = await refusalOf(callAt(spy, path, input));
      expect([path, refusal.code]).toEqual([path, expect.stringMatching(/^(not_found|forbidden)$/)]);
      expect(refusal.message).not.toContain('£41m');
    }
    await expect(callAt(spy, 'report.create', { selection: { articleId } })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await stateOf(ada, ids)).toEqual(before);
    expect(Object.keys(inputs).sort()).toEqual(
      expect.arrayContaining(
        procedures()
          .filter((path) => !withoutId.has(path))
          .sort(),
      ),
    );
  });

  it('shows in no list', async () => {
    const lists = /(^|\.)(list|queue|mine|waiting|disputes|events|overview|imports|publishers)$/i;
    for (const path of procedures().filter((path) => lists.test(path) && withoutId.has(path))) {
      const shown = JSON.stringify(await callAt(spy, path, {}));
      const known = [
        ids.claimId,
        ids.articleId,
        ids.memberId,
        ids.exportId,
        ids.scaleId,
        ids.evidenceId,
        ids.setId,
        ids.importId,
      ];
      for (const id of known) expect([path, shown]).not.toEqual([path, expect.stringContaining(id)]);
    }
    expect(await verifyJournal(theirs.deps.db, theirs.workspaceId)).toMatchObject({ ok: true });
  });
});

/** Procedures that name nothing by id: lists of one's own workspace, creations, and the account's own doors. */
const withoutId = new Set(
  `article.list article.samples article.create article.createSample claim.list review.queue
   review.next review.mine source.list decision.disputes decision.waiting publication.list report.list report.definitions report.options
   presence.leave notification.list notification.markRead notification.markAllRead desk.waiting events.list events.live journal.list journal.verify auth.state
   auth.setup auth.signIn auth.signOut auth.me auth.sessions invite.inspect
   invite.accept invite.create invite.list backup.overview apiKey.list apiKey.create member.list scale.list scale.create
   newsroom.read newsroom.update newsroom.setLogo workspace.rename workspace.updatePolicy calibration.overview calibration.createSet calibration.mine
   factCheck.list factCheck.publishers factCheck.preview factCheck.import factCheck.imports`.split(/\s+/u),
);

function procedures(): string[] {
  return Object.keys(appRouter._def.procedures);
}

function callAt(member: DeskMember, path: string, input: unknown): Promise<unknown> {
  const [noun = '', verb = ''] = path.split('.');
  const router = Reflect.get(member.call, noun) as Record<string, (input: unknown) => Promise<unknown>>;
  const call = router[verb];
  if (call === undefined) throw new Error(`no procedure ${path}`);
  return call(input);
}

const oursScale = { name: 'Ours', values: defaultScale.values };

/** A workspace with something of every kind. */
async function fill(desk: TestDesk, ada: DeskMember) {
  const article = await ada.call.article.create({ text: articleText });
  const open = await ada.call.claim.add({ articleId: article.id, ...placeOf('cost £41m') });
  const task = await ada.call.review.take({ claimId: open.id });
  const withEvidence = await ada.call.evidence.add({ reviewId: task.review.id, ...evidence });
  await desk.setPolicy({ reviewsWanted: 1 });
  const done = await ada.call.claim.add({ articleId: article.id, ...placeOf('missed its own deadline') });
  await review(ada, done.id, 'true');
  const comment = await ada.call.comment.add({ claimId: done.id, text: 'Is that the right year?' });
  const report = await desk.report(ada, { selection: { articleId: article.id } });
  const definition = await ada.call.report.saveDefinition({ name: 'Ours', filter: {}, formats: ['html'] });
  const invite = await ada.call.invite.create({ roles: ['viewer'] });
  const scale = await ada.call.scale.create(oursScale);
  const { set } = await ada.call.calibration.createSet({ name: 'Numbers' });
  const markup = { '@type': 'ClaimReview', claimReviewed: 'Fares rose.', url: 'https://checks.example/1' };
  const imported = await ada.call.factCheck.import({ text: JSON.stringify(markup) });
  await importNext(desk.deps);
  const key = await ada.call.apiKey.create({ name: 'Reader', scopes: ['claim:read'], days: 30 });
  return {
    articleId: article.id,
    openClaimId: open.id,
    claimId: done.id,
    reviewId: task.review.id,
    evidenceId: withEvidence.evidence[0]?.id ?? '',
    exportId: report.id,
    definitionId: definition.id,
    memberId: ada.id,
    commentId: comment.id,
    inviteId: invite.id,
    apiKeyId: key.id,
    scaleId: scale.id,
    setId: set.id,
    importId: imported.id,
  };
}

async function stateOf(ada: DeskMember, { articleId, claimId, openClaimId }: Awaited<ReturnType<typeof fill>>) {
  return [
    await ada.call.article.byId({ id: articleId }),
    await ada.call.claim.byId({ id: claimId }),
    await ada.call.review.task({ claimId: openClaimId }),
    await ada.call.claim.list({}),
    await ada.call.comment.list({ claimId }),
    await ada.call.member.list(),
    await ada.call.invite.list(),
    await ada.call.apiKey.list(),
    await ada.call.report.list({}),
    await ada.call.report.definitions(),
    await ada.call.scale.list(),
    await ada.call.calibration.overview(),
    await ada.call.factCheck.list({}),
    await ada.call.factCheck.imports({}),
  ];
}
