import { placeOf } from '../../testing/test-desk.ts';
import type { LeakWorld } from './leak-world.ts';

type Inputs = (world: LeakWorld) => unknown[];

const nothing: Inputs = () => [undefined];
const eachClaim =
  (key: string): Inputs =>
  ({ claims }) =>
    Object.values(claims).map((id) => ({ [key]: id }));

/** How each query is asked; one that is not here fails the test, so that no new door goes unwatched. */
export const questions: Record<string, Inputs> = {
  'apiKey.list': nothing,
  'article.samples': nothing,
  'article.list': () => [{}, { order: 'most_waiting' }, { state: 'in_review' }],
  'article.byId': ({ articleId }) => [{ id: articleId }],
  'auth.state': nothing,
  'auth.me': nothing,
  'auth.sessions': nothing,
  'backup.overview': nothing,
  'calibration.overview': nothing,
  'calibration.set': ({ articleId }) => [{ id: articleId }],
  'calibration.options': eachClaim('claimId'),
  'calibration.mine': nothing,
  'claim.list': () => [
    {},
    ...['queued', 'in_review', 'disputed', 'decided'].map((state) => ({ states: [state] })),
    ...['worth', 'newest'].map((order) => ({ order })),
    { search: 'secret' },
    ...['mixed', 'off'].map((verdict) => ({ verdict })),
  ],
  'claim.byId': eachClaim('id'),
  'claim.structure': eachClaim('id'),
  'claim.timeline': (world) => [
    ...eachClaim('claimId')(world),
    ...eachClaim('claimId')(world).map((input) => ({ ...(input as object), group: 'reviews', limit: 1 })),
  ],
  'claim.byArticle': ({ articleId }) => [{ articleId }],
  'comment.list': eachClaim('claimId'),
  'dashboard.read': ({ articleId }) => [{}, { articleId }, { from: '2026-02-01', to: '2026-03-03' }],
  'dashboard.disagreements': () => [{}],
  'decision.disputes': nothing,
  'decision.compare': eachClaim('claimId'),
  'decision.waiting': nothing,
  'desk.waiting': nothing,
  'evidence.archives': eachClaim('claimId'),
  'events.list': () => [{}, { after: '3' }],
  'factCheck.list': () => [{}, { search: 'secret' }, { publisher: 'secret' }],
  'factCheck.publishers': nothing,
  'factCheck.imports': () => [{}],
  'factCheck.importById': ({ articleId }) => [{ id: articleId }],
  'factCheck.log': ({ articleId }) => [{ id: articleId }],
  'invite.inspect': () => [{ token: 'x'.repeat(43) }],
  'invite.list': nothing,
  'journal.list': () => [{}, { limit: 5 }],
  'journal.verify': () => [{}],
  'member.list': nothing,
  'newsroom.read': nothing,
  'notification.list': () => [{}, { unreadOnly: true }],
  'precedent.byClaim': eachClaim('claimId'),
  'precedent.elsewhere': eachClaim('claimId'),
  'presence.list': ({ articleId }) => [{ articleId }],
  'publication.preview': eachClaim('claimId'),
  'publication.list': () => [{}],
  'publication.byClaim': eachClaim('claimId'),
  'report.list': () => [{}],
  'report.byId': ({ exportId }) => [{ id: exportId }],
  'report.definitions': nothing,
  'report.options': nothing,
  'report.count': ({ claims, articleId, bensId }) => [
    ...Object.values(claims).map((id) => ({ selection: { claimIds: [id], reviewerId: bensId } })),
    { selection: { articleId, reviewerId: bensId } },
    ...['suggested', 'open', 'disputed', 'decided'].map((state) => ({ selection: { states: [state] } })),
    ...['mixed', 'false', 'off'].map((verdict) => ({ selection: { verdict } })),
    ...['decided', 'published', 'added'].map((of) => ({ selection: { dates: { of, from: '2020-01-01' } } })),
  ],
  'review.queue': nothing,
  'review.mine': nothing,
  'review.task': eachClaim('claimId'),
  'scale.list': nothing,
  'scale.byId': () => [{ id: 'default' }, { id: 'politifact' }],
  'source.list': () => [
    {},
    { order: 'newest' },
    { search: 'secret' },
    { host: 'secret.example' },
    { host: 'open.example', stance: 'refutes' },
    { sourceType: 'primary' },
  ],
  'source.uses': ({ hiddenFiles, cemsReview }) =>
    [...hiddenFiles, cemsReview.evidenceId].map((evidenceId) => ({ evidenceId })),
};

const stale = { expectedVersion: 99 };

/**
 * Mutations that are refused, or that only do what their caller may know of: the last thing that is tried, because the
 * answers of a refusal can tell as much as those of a list.
 */
export const attempts: Record<string, Inputs> = {
  'assignment.assign': ({ claims, bensId }) => [{ claimId: claims.open, memberId: bensId }],
  'assignment.unassign': ({ claims, bensId }) => [{ claimId: claims.open, memberId: bensId }],
  'assignment.spread': ({ claims, bensId }) => [{ claimIds: [claims.open], memberIds: [bensId] }],
  'assignment.reschedule': ({ claims }) => [{ claimId: claims.open, dueAt: null, ...stale }],
  'assignment.liftRecusal': ({ claims, bensId }) => [{ claimId: claims.open, memberId: bensId }],
  'calibration.use': ({ claims, articleId }) =>
    Object.values(claims).map((claimId) => ({
      claimId,
      setId: articleId,
      ratingKey: 'true',
      tolerance: 0,
      explanation: 'x',
      ...stale,
    })),
  'calibration.takeOut': ({ claims }) => Object.values(claims).map((claimId) => ({ claimId, ...stale })),
  'calibration.close': ({ claims }) => Object.values(claims).map((claimId) => ({ claimId, ...stale })),
  'calibration.closeSet': ({ articleId }) => [{ id: articleId }],
  'claim.accept': ({ claims }) => Object.values(claims).map((id) => ({ id, ...stale })),
  'claim.dismiss': ({ claims }) => Object.values(claims).map((id) => ({ id, reason: 'vague', ...stale })),
  'claim.restore': ({ claims }) => Object.values(claims).map((id) => ({ id, ...stale })),
  'claim.reword': ({ claims }) => Object.values(claims).map((id) => ({ id, wording: 'x', ...stale })),
  'claim.correct': ({ claims }) => [{ id: claims.open, kind: 'event', ...stale }],
  'claim.split': ({ claims }) => {
    const part = { wording: 'x', ...placeOf('cost £41m') };
    return [claims.open, claims.disputed].map((id) => ({ id, parts: [part, part], expectedVersion: 1 }));
  },
  'claim.merge': ({ claims }) => [
    {
      ids: [claims.open, claims.disputed].map((id) => ({ id, expectedVersion: 1 })),
      wording: 'x',
    },
  ],
  'comment.add': ({ claims }) =>
    [claims.open, claims.disputed, claims.returned].map((claimId) => ({ claimId, text: 'x' })),
  'comment.reply': ({ commentId }) => [{ threadId: commentId, text: 'x' }],
  'comment.edit': ({ commentId }) => [{ id: commentId, text: 'x', ...stale }],
  'comment.delete': ({ commentId }) => [{ id: commentId, ...stale }],
  'comment.resolve': ({ commentId }) => [{ threadId: commentId, resolved: true, ...stale }],
  'notification.markRead': ({ commentId }) => [{ id: commentId }],
  'notification.markAllRead': () => [{ upTo: 'ffffffff-ffff-7fff-bfff-ffffffffffff' }],
  'decision.take': ({ claims }) => [claims.open, claims.decided, claims.returned].map((claimId) => ({ claimId })),
  'decision.decide': ({ claims }) =>
    [claims.open, claims.disputed].map((claimId) => ({
      claimId,
      ratingKey: 'true',
      flags: [],
      confidence: 'low',
      rationale: 'x',
      cause: 'x',
      ...stale,
    })),
  'decision.askOneMore': ({ claims }) =>
    [claims.open, claims.disputed].map((claimId) => ({ claimId, question: 'x', ...stale })),
  'decision.approve': ({ claims }) => Object.values(claims).map((claimId) => ({ claimId, explanation: 'x', ...stale })),
  'decision.return': ({ claims }) => Object.values(claims).map((claimId) => ({ claimId, comment: 'x', ...stale })),
  'publication.publish': ({ claims }) => Object.values(claims).map((claimId) => ({ claimId, ...stale })),
  'publication.annotate': ({ claims }) =>
    Object.values(claims).map((claimId) => ({ claimId, reply: 'not_asked', ...stale })),
  'publication.correct': ({ claims }) => [
    { claimId: claims.open, explanation: 'x', kind: 'minor', note: 'x', ...stale },
  ],
  'publication.retract': ({ claims }) => [{ claimId: claims.open, reason: 'x', ...stale }],
  'publication.planRecheck': ({ claims }) => [{ claimId: claims.open, recheckAt: null, ...stale }],
  'publication.recheck': ({ claims }) => [{ claimId: claims.open, comment: 'x', ...stale }],
  'presence.beat': ({ articleId, claims }) =>
    Object.values(claims).map((claimId) => ({ tabId: articleId, articleId, claimId })),
  'presence.leave': ({ articleId }) => [{ tabId: articleId }],
  'report.create': ({ claims, articleId, bensId }) => [
    { selection: { articleId } },
    { selection: { claimIds: [claims.open, claims.returned] } },
    { selection: { reviewerId: bensId } },
  ],
  'report.cancel': ({ exportId }) => [{ id: exportId }],
  'review.submit': ({ cemsReview }) => [{ reviewId: cemsReview.id, ...stale }],
  'review.confirm': ({ cemsReview }) => [{ reviewId: cemsReview.id, ...stale }],
  'review.saveDraft': ({ cemsReview }) => [{ reviewId: cemsReview.id, rationale: 'x', ...stale }],
  'review.withdraw': ({ cemsReview }) => [{ reviewId: cemsReview.id }],
  'review.take': ({ claims }) => [claims.disputed, claims.decided, claims.open].map((claimId) => ({ claimId })),
  'review.next': () => [{}, {}],
  'review.recuse': ({ claims }) => [claims.disputed, claims.decided].map((claimId) => ({ claimId, reason: 'x' })),
  'review.release': ({ cemsReview }) => [{ reviewId: cemsReview.id }],
  'evidence.add': ({ cemsReview, hiddenFiles }) => [
    { reviewId: cemsReview.id, url: 'https://secret.example/source-0', stance: 'refutes' },
    ...hiddenFiles.map((id) => ({ reviewId: cemsReview.id, citation: 'x', reusedFrom: id, stance: 'refutes' })),
    ...hiddenFiles.map((fileId) => ({ reviewId: cemsReview.id, fileId, stance: 'refutes' })),
  ],
  'evidence.update': ({ cemsReview }) => [
    { id: cemsReview.evidenceId, url: 'https://register.example/cem', stance: 'context', ...stale },
  ],
  'evidence.archive': ({ cemsReview, hiddenFiles, hiddenArchives }) =>
    [cemsReview.pageId, ...hiddenFiles, ...hiddenArchives.map(({ evidenceId }) => evidenceId)].map((id) => ({ id })),
  'evidence.remove': ({ cemsReview }) => [{ id: cemsReview.evidenceId, ...stale }],
};

/** Mutations that have nothing to do with claims that are being judged, or that nobody but their caller hears of. */
export const unrelated = new Set(
  `apiKey.create apiKey.revoke article.create article.createSample article.update article.setLineKind
   article.retryExtraction article.cancelExtraction auth.setup auth.signIn auth.signOut auth.revokeSession calibration.createSet claim.add factCheck.preview factCheck.import factCheck.undo
   invite.accept invite.create invite.forMember invite.revoke member.update scale.create scale.update scale.archive scale.use
   report.saveDefinition report.changeDefinition report.deleteDefinition newsroom.update newsroom.setLogo workspace.rename workspace.updatePolicy`.split(
    /\s+/u,
  ),
);

/** Addresses outside the API. */
export function pages({ claims, exportId, hiddenFiles, hiddenArchives, bensId }: LeakWorld): string[] {
  return [
    ...Object.values(claims).flatMap((id) => [`/p/${id}`, `/p/${id}/v/1`, `/p/${id}/claimreview.json`]),
    ...['report.html', 'report.csv', 'claims.csv'].map((file) => `/exports/${exportId}/${file}`),
    ...[{}, { reviewerId: bensId }, { claimIds: [claims.open, claims.returned] }].map(
      (selection) => `/exports/preview?selection=${encodeURIComponent(JSON.stringify(selection))}`,
    ),
    ...[...hiddenFiles, claims.open].map((id) => `/evidence/${id}/file`),
    ...hiddenArchives.map(({ evidenceId, id }) => `/evidence/${evidenceId}/archives/${id}`),
    `/evidence/${claims.open}/archives/${claims.open}`,
    '/p/',
    '/health',
    '/health/ready',
    '/metrics',
    '/api/nothing',
  ];
}

/** Words that only hidden reviews hold, so nothing that anybody else is shown may. */
export const secretWords = /(short|longer) secret/iu;
