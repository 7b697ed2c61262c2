import { newId } from '@claimdesk/db';
import { describeOnBoth } from '@claimdesk/db/testing';
import { beforeEach, expect, it } from 'vitest';
import type { PresenceView } from '../views.ts';
import { openStream } from '../testing/event-stream.ts';
import { expectDone, startTestApi, type TestApi, type TestCaller } from '../testing/test-api.ts';
import { articleText, openTestDesk, placeOf, type DeskMember, type TestDesk } from '../testing/test-desk.ts';

describeOnBoth('presence', ({ open }) => {
  let desk: TestDesk;
  let ada: DeskMember;
  let ben: DeskMember;
  let articleId: string;
  let claimId: string;

  beforeEach(async () => {
    const database = await open();
    desk = await openTestDesk(database);
    ada = await desk.join('Ada', ['admin']);
    ben = await desk.join('Ben', ['reviewer', 'editor']);
    articleId = (await ada.call.article.create({ text: articleText })).id;
    claimId = (await ada.call.claim.add({ articleId, ...placeOf('cost £41m') })).id;
    return () => database.close();
  });

  const seenBy = async (member: DeskMember) =>
    (await member.call.presence.list({ articleId })).people.map(({ member: { name }, claimIds }) => [
      name,
      ...claimIds,
    ]);

  it('shows others and not oneself, until they leave or are not heard of', async () => {
    const [tabId, second] = [newId(), newId()];
    expect(await ben.call.presence.beat({ tabId, articleId })).toEqual({ people: [] });
    await ben.call.presence.beat({ tabId: second, articleId });
    expect(await seenBy(ben)).toEqual([]);
    expect(await seenBy(ada)).toEqual([['Ben']]);
    await ben.call.presence.leave({ tabId });
    expect(await seenBy(ada)).toEqual([['Ben']]);
    await ben.call.presence.leave({ tabId: second });
    expect(await seenBy(ada)).toEqual([]);
    await ben.call.presence.beat({ tabId, articleId });
    desk.wait(0.4);
    expect(await seenBy(ada)).toEqual([['Ben']]);
    desk.wait(0.2);
    expect(await seenBy(ada)).toEqual([]);
  });

  it('never says who has a claim open that is judged', async () => {
    const tabId = newId();
    await ben.call.presence.beat({ tabId, articleId, claimId });
    expect(await seenBy(ada)).toEqual([['Ben']]);
    const dismissible = await ada.call.claim.byId({ id: claimId });
    await ada.call.claim.split({
      id: claimId,
      parts: ['cost £41m', 'flood wall'].map((words) => ({ wording: `It ${words}.`, ...placeOf(words) })),
      expectedVersion: dismissible.version,
    });
    await ben.call.presence.beat({ tabId, articleId, claimId });
    expect(await seenBy(ada)).toEqual([['Ben']]);
  });

  it('says it of a claim that nobody judges, until a round opens', async () => {
    await desk.extract(articleId);
    const { rows } = await ada.call.claim.list({ articleId, states: ['suggested'] });
    const suggested = rows[0]!;
    await ben.call.presence.beat({ tabId: newId(), articleId, claimId: suggested.id });
    expect(await seenBy(ada)).toEqual([['Ben', suggested.id]]);
    await ada.call.claim.accept({ id: suggested.id, expectedVersion: suggested.version });
    expect(await seenBy(ada)).toEqual([['Ben']]);
  });

  it('leaves out who was deactivated, keeps tabs their owners’ and writes no journal', async () => {
    const tabId = newId();
    const rowsOf = async () => (await desk.deps.db.selectFrom('journal').select('id').execute()).length;
    const before = await rowsOf();
    await ben.call.presence.beat({ tabId, articleId });
    await ada.call.presence.beat({ tabId, articleId });
    await ada.call.presence.leave({ tabId });
    expect(await seenBy(ada)).toEqual([['Ben']]);
    expect(await rowsOf()).toBe(before);
    const { version } = (await ada.call.member.list()).find(({ id }) => id === ben.id) ?? { version: 0 };
    await ada.call.member.update({ id: ben.id, roles: ['viewer'], active: false, expectedVersion: version });
    expect(await seenBy(ada)).toEqual([]);
  });

  it('is of one’s own workspace', async () => {
    const elsewhere = { tabId: newId(), articleId: newId() };
    await expect(ben.call.presence.beat(elsewhere)).rejects.toThrow('not in your workspace');
    await expect(ben.call.presence.beat({ tabId: newId(), articleId, claimId: newId() })).rejects.toThrow(
      'not in your workspace',
    );
  });
});

describeOnBoth('the stream of events', ({ open }) => {
  it('tells at once, between processes, that somebody came or left, and moves no place', async () => {
    const database = await open();
    const api: TestApi = await startTestApi({ ...database, close: () => Promise.resolve() });
    const ada = await api.setUp();
    const other = await startTestApi(database);
    const ben = await api.join(ada, ['viewer'], 'ben@example.org');
    const cookie = ben.headers();
    const elsewhere: TestCaller = { ...ben, headers: () => ({ ...cookie, origin: other.origin }) };
    const { id: articleId } = expectDone(await ada.mutate('article.create', { text: articleText })) as { id: string };
    const stream = await openStream(other, elsewhere, '0');
    await stream.until((events) => events.some(({ kind }) => kind === 'article.create'));
    const tabId = newId();
    const told = () => stream.events.filter(({ kind }) => kind === 'presence.change');
    expectDone(await ada.mutate('presence.beat', { tabId, articleId }));
    await stream.until(() => told().length === 1);
    const seen = expectDone(await ben.query('presence.list', { articleId })) as PresenceView;
    expect(seen.people).toHaveLength(1);
    expectDone(await ada.mutate('presence.beat', { tabId, articleId }));
    expectDone(await ada.mutate('presence.leave', { tabId }));
    await stream.until(() => told().length === 2);
    expect(told().map((event) => event.articleId)).toEqual([articleId, articleId]);
    stream.close();
    await api.stop();
    await other.stop();
  });
});
