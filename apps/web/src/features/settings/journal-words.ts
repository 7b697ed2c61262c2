/** What a kind of journal entry says to a person; a kind that is not here is shown as it is. */
const words: Record<string, string> = {
  'workspace.create': 'Workspace made',
  'workspace.rename': 'Workspace renamed',
  'workspace.change_policy': 'Review policy changed',
  'member.join': 'Member joined',
  'member.update': 'Member’s roles or state changed',
  'invite.create': 'Invite made',
  'invite.revoke': 'Invite withdrawn',
  'api_key.create': 'API key made',
  'api_key.revoke': 'API key revoked',
  'article.create': 'Article added',
  'article.update': 'Article’s details changed',
  'article.set_line_kind': 'Line folded or brought back',
  'article.extract': 'Claims found',
  'article.fail_extraction': 'Search for claims failed',
  'article.retry_extraction': 'Search for claims started again',
  'article.cancel_extraction': 'Search for claims stopped',
  'claim.accept': 'Claim accepted',
  'claim.add': 'Claim added by hand',
  'claim.dismiss': 'Claim dismissed',
  'claim.merge': 'Claims merged',
  'claim.restore': 'Claim restored',
  'claim.reword': 'Wording changed',
  'claim.split': 'Claim split',
  'claim.decide': 'Decided by the rule',
  'claim.dispute': 'Reviews disagree',
  'claim.recheck': 'Published claim to be checked again',
  'claim.reschedule': 'Deadline changed',
  'review.take': 'Claim taken for review',
  'review.release': 'Claim handed back',
  'review.submit': 'Review submitted',
  'review.withdraw': 'Review withdrawn',
  'review.recuse': 'Recused from a claim',
  'review.lift_recusal': 'Recusal lifted',
  'slot.assign': 'Claim assigned',
  'slot.unassign': 'Assignment lifted',
  'slot.free': 'Places of a member freed',
  'review.confirm': 'Review confirmed against the new wording',
  'review.add_evidence': 'Evidence added',
  'review.update_evidence': 'Evidence changed',
  'review.remove_evidence': 'Evidence removed',
  'decision.take': 'Dispute taken',
  'decision.ask_one_more': 'One more review asked for',
  'decision.approve': 'Decision approved',
  'decision.decide': 'Decided by an adjudicator',
  'decision.return': 'Returned for another round',
  'publication.publish': 'Published',
  'publication.correct': 'Publication corrected',
  'publication.plan_recheck': 'Day to check again changed',
  'publication.retract': 'Publication retracted',
  'report.create': 'Report exported',
};

/** "claim.accept" is "Claim accepted"; "round.ask_one_more" becomes "Round: ask one more". */
export function journalWords(kind: string): string {
  const known = words[kind];
  if (known) return known;
  const [noun = kind, ...verbs] = kind.split('.');
  const first = noun.charAt(0).toUpperCase() + noun.slice(1).replaceAll('_', ' ');
  return verbs.length > 0 ? `${first}: ${verbs.join(' ').replaceAll('_', ' ')}` : first;
}
