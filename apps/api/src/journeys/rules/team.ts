import { apiKeyScopes, type Policy } from '@claimdesk/core';
import type { Database } from '@claimdesk/db';
import { articleText, openTestDesk, placeOf, type DeskMember, type TestDesk } from '../../testing/test-desk.ts';

export type Team = {
  desk: TestDesk;
  database: Database;
  policy: Partial<Policy>;
  /** Six people of different roles, and a program that may do what a key may at most. */
  members: DeskMember[];
  program: DeskMember;
  articleId: string;
  claimIds: string[];
  /** Publications and scales as they were when they were first seen: neither may ever change. */
  frozen: Map<string, string>;
};

export async function openTeam(database: Database, policy: Partial<Policy>): Promise<Team> {
  const desk = await openTestDesk(database, { policy });
  const ada = await desk.join('Ada', ['admin']);
  const members = [
    ada,
    await desk.join('Ben', ['reviewer']),
    await desk.join('Cem', ['reviewer', 'adjudicator']),
    await desk.join('Dee', ['adjudicator', 'editor']),
    await desk.join('Eva', ['editor']),
    await desk.join('Flo', ['reviewer', 'editor']),
  ];
  const program = desk.program(ada, apiKeyScopes);
  const articleId = (await ada.call.article.create({ text: articleText })).id;
  await desk.extract(articleId);
  const { claims } = await ada.call.claim.byArticle({ articleId });
  const claimIds = claims.slice(0, 2).map(({ id }) => id);
  for (const words of ['cost £41m', 'missed its own deadline']) {
    claimIds.push((await ada.call.claim.add({ articleId, ...placeOf(words) })).id);
  }
  // Else few walks would come to the end of one: it takes all who may review.
  if (policy.visibility !== 'open') await calibrate(ada, claimIds[1] ?? '');
  return { desk, database, policy, members, program, articleId, claimIds, frozen: new Map() };
}

/** Gives a suggested claim a known answer. */
async function calibrate({ call }: DeskMember, claimId: string): Promise<void> {
  const { set } = await call.calibration.createSet({ name: 'Test' });
  const { version: expectedVersion } = await call.claim.byId({ id: claimId });
  const answer = { ratingKey: 'mixed', tolerance: 1, explanation: 'As the register says.' } as const;
  await call.calibration.use({ claimId, setId: set.id, ...answer, expectedVersion });
}
