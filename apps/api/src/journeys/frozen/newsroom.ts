import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { defaultScale, scalePresets } from '@claimdesk/core';
import type { Database } from '@claimdesk/db';
import { expectDone, startTestApi, type Answer, type TestApi, type TestCaller } from '../../testing/test-api.ts';
import { articleText, evidence, placeOf } from '../../testing/test-desk.ts';
import type { ArticleView, ClaimView, ScaleDetailView, ScaleLibraryView, TaskView } from '../../views.ts';

/** A newsroom behind its real server, with one claim whose publications the test plays with. */
export type Newsroom = {
  api: TestApi;
  /** May do everything, and Ben may review: names that end up in exports. */
  ada: TestCaller;
  ben: TestCaller;
  workspaceId: string;
  articleId: string;
  claimId: string;
  /** One of the exports. */
  exportId: string;
  /** A scale of the newsroom's own, which changes now and then. */
  scaleId: string;
  /** Counts up: each text that is written is another one. */
  nth: number;
};

/** Beyond what the shortest test could spend in a minute. */
const writesPerMinute = 1_000_000;

export async function openNewsroom(database: Database): Promise<Newsroom> {
  // With an https origin pages offer their markup; the test comes by the server's own address.
  const port = await freePort();
  const allowedHosts = [`127.0.0.1:${port}`];
  const publicOrigin = 'https://desk.example';
  const config = { port, allowedHosts, publicOrigin, publicOriginConfigured: true, writesPerMinute };
  const api = await startTestApi(database, { config });
  const ada = await api.setUp();
  const ben = await api.join(ada, ['reviewer'], 'ben@example.org');
  const { values } = defaultScale;
  const made = expectDone(await ada.mutate('scale.create', { name: 'Ours', values })) as ScaleDetailView;
  const { workspace } = expectDone(await ada.query('auth.me')) as { workspace: { id: string } };
  const room = {
    api,
    ada,
    ben,
    workspaceId: workspace.id,
    articleId: '',
    claimId: '',
    exportId: '',
    scaleId: made.id,
    nth: 0,
  };
  return room;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Another article with one claim that waits for review. */
export async function beginClaim(room: Newsroom): Promise<void> {
  const { ada } = room;
  room.articleId = (expectDone(await ada.mutate('article.create', { text: articleText })) as ArticleView).id;
  // What the engine would find in the meantime has nothing to do with the claim.
  await ada.mutate('article.cancelExtraction', { id: room.articleId });
  const added = await ada.mutate('claim.add', { articleId: room.articleId, ...placeOf('cost £41m') });
  room.claimId = (expectDone(added) as ClaimView).id;
}

export async function readClaim({ ada, claimId }: Newsroom): Promise<ClaimView> {
  return expectDone(await ada.query('claim.byId', { id: claimId })) as ClaimView;
}

type Act = (room: Newsroom, seed: number) => Promise<Answer>;

const change = async (room: Newsroom) => ({
  claimId: room.claimId,
  expectedVersion: (await readClaim(room)).version,
});

async function review(room: Newsroom, seed: number): Promise<Answer> {
  const reviewer = seed % 2 === 0 ? room.ada : room.ben;
  const taken = await reviewer.mutate('review.take', { claimId: room.claimId });
  if (taken.error !== null) return taken;
  const { review: draft, scale } = taken.data as TaskView;
  const ratingKey = scale.kind === 'text' ? `Words ${seed}` : scale.values[seed % scale.values.length]?.key;
  return reviewer.mutate('review.submit', {
    reviewId: draft.id,
    draft: { ratingKey, confidence: 'high', flags: [], rationale: `Reason ${room.nth}.` },
    evidence: [evidence],
    expectedVersion: draft.version,
  });
}

/** What moves a claim on. `legal` in which states is in `steps.ts`. */
export const claimActs = {
  review,
  annotate: async (room, seed) =>
    room.ada.mutate('publication.annotate', {
      ...(await change(room)),
      claimantRole: `Role ${room.nth}`,
      claimantSameAs: `https://people.example/${room.nth}`,
      claimDate: '2026-10',
      reply: seed % 2 === 0 ? 'answered' : 'not_asked',
    }),
  approve: async (room) =>
    room.ada.mutate('decision.approve', { ...(await change(room)), explanation: `It says so, ${room.nth}. [1]` }),
  publish: async (room, seed) =>
    room.ada.mutate('publication.publish', {
      ...(await change(room)),
      note: `Checked again, ${room.nth}.`,
      kind: seed % 2 === 0 ? 'minor' : 'major',
    }),
  correct: async (room, seed) =>
    room.ada.mutate('publication.correct', {
      ...(await change(room)),
      explanation: `In other words, ${room.nth}. [1]`,
      kind: seed % 2 === 0 ? 'minor' : 'major',
      note: `Correction ${room.nth}.`,
    }),
  recheck: async (room) =>
    room.ada.mutate('publication.recheck', { ...(await change(room)), comment: `New figures, ${room.nth}.` }),
  retract: async (room) =>
    room.ada.mutate('publication.retract', { ...(await change(room)), reason: `It was wrong, ${room.nth}.` }),
} as const satisfies Record<string, Act>;
export type ClaimAct = keyof typeof claimActs;

/** What changes around a claim and may never change what is frozen. */
export const otherActs = {
  renameWorkspace: async ({ ada, nth }) =>
    ada.mutate('workspace.rename', { name: `The Desk ${nth}`, expectedVersion: await workspaceVersion(ada) }),
  renameMembers: async ({ api, workspaceId, nth, ada }) => {
    // No call renames a member: names come from accounts as they were when somebody joined.
    await api.deps.db
      .updateTable('member')
      .set({ name: `Name ${nth}` })
      .where('workspace_id', '=', workspaceId)
      .execute();
    return ada.query('member.list');
  },
  retitleArticle: async ({ ada, articleId, nth }) => {
    const { version } = expectDone(await ada.query('article.byId', { id: articleId })) as ArticleView;
    const labels = { title: `Title ${nth}`, outlet: `Outlet ${nth}`, byline: `By ${nth}`, published: '2026-01-02' };
    return ada.mutate('article.update', { id: articleId, ...labels, expectedVersion: version });
  },
  changeOwnScale: async ({ ada, scaleId, nth }) => {
    const { version } = expectDone(await ada.query('scale.byId', { id: scaleId })) as ScaleDetailView;
    const values = defaultScale.values.map((value) => ({ ...value, label: `${value.label} ${nth}` }));
    return ada.mutate('scale.update', { id: scaleId, name: `Ours ${nth}`, values, expectedVersion: version });
  },
  useScale: async ({ ada, scaleId }, seed) => {
    const ids = [scaleId, ...Object.keys(scalePresets)];
    return ada.mutate('scale.use', { id: ids[seed % ids.length], expectedVersion: await workspaceVersion(ada) });
  },
} as const satisfies Record<string, Act>;
export type OtherAct = keyof typeof otherActs;

async function workspaceVersion(ada: TestCaller): Promise<number> {
  return (expectDone(await ada.query('scale.list')) as ScaleLibraryView).workspaceVersion;
}
