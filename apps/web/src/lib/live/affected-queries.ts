import { presenceKind, type LiveEvent } from './event-stream.ts';

/** tRPC's query key: the path of the procedure, then its input. */
type ProcedureKey = { path: string; input: Record<string, unknown> };

function procedureOf(queryKey: readonly unknown[]): ProcedureKey | null {
  const [path, rest] = queryKey;
  if (!Array.isArray(path)) return null;
  const input = typeof rest === 'object' && rest !== null && 'input' in rest ? rest.input : {};
  return { path: path.join('.'), input: (input ?? {}) as Record<string, unknown> };
}

/** Lists and counts that any change to a claim or an article may move. */
const anyClaimChange = new Set([
  'desk.waiting',
  'article.list',
  'claim.list',
  'review.queue',
  'review.mine',
  'decision.disputes',
  'decision.waiting',
  'publication.list',
  'notification.list',
]);

/** What a comment changes besides the discussion it stands in. */
const toldOfWords = new Set(['desk.waiting', 'notification.list']);

const scales = new Set(['scale.list', 'scale.byId']);
const peopleAndRules = new Set(['auth.me', 'member.list', 'invite.list', 'desk.waiting', ...scales]);

/**
 * Does this event change what that query answered? What is being written is left alone: the open review and its
 * evidence are asked for again only when the claim itself changed.
 */
export function isAffected(queryKey: readonly unknown[], event: LiveEvent): boolean {
  const key = procedureOf(queryKey);
  if (!key) return false;
  const { path, input } = key;
  const noun = event.kind.split('.')[0] ?? '';
  if (['member', 'invite', 'workspace', 'policy', 'account'].includes(noun)) return peopleAndRules.has(path);
  if (noun === 'scale') return scales.has(path);
  if (noun === 'api_key' || noun === 'api-key') return path === 'apiKey.list';
  if (noun === 'report' || noun === 'export') return path.startsWith('report.');
  if (noun === 'fact_check') return path.startsWith('factCheck.') || path === 'precedent.elsewhere';
  if (path.startsWith('calibration.')) {
    return noun === 'calibration' || event.kind === 'claim.calibrate' || event.kind === 'review.submit';
  }
  if (noun === 'comment')
    return (
      toldOfWords.has(path) ||
      ((path === 'comment.list' || path === 'claim.timeline') && touches(input['claimId'], event))
    );
  if (noun === 'evidence') return path === 'evidence.archives' && touches(input['claimId'], event);
  if (path === 'presence.list' || event.kind === presenceKind) {
    return path === 'presence.list' && input['articleId'] === event.articleId;
  }
  if (anyClaimChange.has(path)) return true;
  if (path === 'article.byId') return event.articleId === undefined || input['id'] === event.articleId;
  if (path === 'claim.byArticle') return event.articleId === undefined || input['articleId'] === event.articleId;
  if (path === 'claim.byId') return touches(input['id'], event);
  if (path === 'review.task') return endsOrChangesTask(event.kind, noun) && touches(input['claimId'], event);
  // A round that opens closes the discussion, and the decision opens it.
  if (
    [
      'comment.list',
      'decision.compare',
      'evidence.archives',
      'publication.preview',
      'publication.byClaim',
      'claim.timeline',
    ].includes(path)
  )
    return touches(input['claimId'], event);
  return false;
}

/** While a review is written nothing may change under the hand but its claim, and a retraction ends its round. */
function endsOrChangesTask(kind: string, noun: string): boolean {
  return noun === 'claim' || kind === 'publication.retract';
}

/** A split or merge names one claim and changes others of its article, so an event without a claim touches them all. */
function touches(claimId: unknown, event: LiveEvent): boolean {
  return event.claimId === undefined || event.claimId === claimId;
}
