import { describe, expect, it } from 'vitest';
import { isAffected } from './affected-queries.ts';
import type { LiveEvent } from './event-stream.ts';

const at = '2026-10-09T12:00:00Z';
const accepted: LiveEvent = { place: '1', kind: 'claim.accept', articleId: 'a1', claimId: 'c1', at };

function query(path: string, input: Record<string, unknown> = {}): unknown[] {
  return [path.split('.'), { input, type: 'query' }];
}

describe('isAffected', () => {
  it('asks again for the open article and claim, and for no other', () => {
    expect(isAffected(query('claim.byArticle', { articleId: 'a1' }), accepted)).toBe(true);
    expect(isAffected(query('claim.byArticle', { articleId: 'a2' }), accepted)).toBe(false);
    expect(isAffected(query('claim.byId', { id: 'c1' }), accepted)).toBe(true);
    expect(isAffected(query('claim.byId', { id: 'c2' }), accepted)).toBe(false);
  });

  it('asks again for lists and counts', () => {
    expect(isAffected(query('desk.waiting'), accepted)).toBe(true);
    expect(isAffected(query('article.list', { order: 'newest' }), accepted)).toBe(true);
  });

  it('asks for fact-checks of others when some come in or go, and for nothing else', () => {
    const imported: LiveEvent = { place: '3', kind: 'fact_check.finish_import', at };
    for (const path of ['factCheck.list', 'factCheck.imports', 'precedent.elsewhere']) {
      expect(isAffected(query(path), imported)).toBe(true);
      expect(isAffected(query(path), accepted)).toBe(false);
    }
    expect(isAffected(query('claim.list'), imported)).toBe(false);
  });

  it('leaves a review alone while it is written, but not when its claim changes', () => {
    const saved: LiveEvent = { place: '2', kind: 'review.save', articleId: 'a1', claimId: 'c1', at };
    expect(isAffected(query('review.task', { claimId: 'c1' }), saved)).toBe(false);
    expect(isAffected(query('review.task', { claimId: 'c1' }), { ...saved, kind: 'claim.reword' })).toBe(true);
    expect(isAffected(query('review.task', { claimId: 'c1' }), { ...saved, kind: 'publication.retract' })).toBe(true);
    expect(isAffected(query('review.task', { claimId: 'c1' }), { ...saved, kind: 'publication.correct' })).toBe(false);
  });

  it('asks for a discussion when it grows, opens or closes, and leaves the lists of claims alone when it grows', () => {
    const said: LiveEvent = { ...accepted, kind: 'comment.add' };
    expect(isAffected(query('comment.list', { claimId: 'c1' }), said)).toBe(true);
    expect(isAffected(query('comment.list', { claimId: 'c2' }), said)).toBe(false);
    expect(isAffected(query('comment.list', { claimId: 'c1' }), { ...said, kind: 'claim.decide' })).toBe(true);
    expect(isAffected(query('desk.waiting'), said)).toBe(true);
    expect(isAffected(query('notification.list'), said)).toBe(true);
    expect(isAffected(query('claim.list'), said)).toBe(false);
  });

  it('asks for archived pages when one came, or when what is hidden changed, and for nothing else when one came', () => {
    const archived: LiveEvent = { ...accepted, kind: 'evidence.archive' };
    expect(isAffected(query('evidence.archives', { claimId: 'c1' }), archived)).toBe(true);
    expect(isAffected(query('evidence.archives', { claimId: 'c2' }), archived)).toBe(false);
    expect(isAffected(query('evidence.archives', { claimId: 'c1' }), { ...archived, kind: 'decision.return' })).toBe(
      true,
    );
    expect(isAffected(query('desk.waiting'), archived)).toBe(false);
  });

  it('keeps people and rules apart from claims', () => {
    const joined: LiveEvent = { place: '3', kind: 'member.join', at };
    expect(isAffected(query('member.list'), joined)).toBe(true);
    expect(isAffected(query('claim.byId', { id: 'c1' }), joined)).toBe(false);
    expect(isAffected(query('member.list'), accepted)).toBe(false);
  });
});
