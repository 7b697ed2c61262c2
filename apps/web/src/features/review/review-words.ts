import type { ClaimView, ReviewView, TaskView } from '@claimdesk/api/views';

type RoundFacts = Pick<TaskView, 'blind' | 'policy'> & { reviewsWanted: number };

const counts = ['no', 'one', 'both', 'all three', 'all four', 'all five'];
const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth'];

/** What the reviewer sees and does not see of the others, said before the rating. */
export function blindWords({ blind, policy, reviewsWanted }: RoundFacts): { title: string; text: string } {
  if (reviewsWanted <= 1) {
    return policy.separation === 'solo'
      ? {
          title: 'Solo review.',
          text: 'Yours is the only review of this round. One person may review, approve and publish here, and every report says so.',
        }
      : {
          title: 'One review.',
          text: 'Yours is the only review of this round. An editor who took no part approves it.',
        };
  }
  if (!blind) {
    return { title: 'Open review.', text: 'Reviews can be read here before the claim is decided, yours too.' };
  }
  const all = counts[reviewsWanted] ?? `all ${reviewsWanted}`;
  return {
    title: 'Blind review.',
    text: `Others’ ratings, notes and evidence stay hidden until ${all} reviews are in.`,
  };
}

/** How long a submitted review can be taken back. */
export function undoWords(reviewsWanted: number): string {
  if (reviewsWanted <= 1) return 'This review completes the round';
  return `Undo until the ${ordinals[reviewsWanted] ?? 'last'} review is in`;
}

type ClaimNow = Pick<ClaimView, 'state' | 'retraction'>;

/** What became of a round that ended while this review was still a draft; null while it runs. */
export function endedWords({ state, retraction }: ClaimNow): { title: string; text: string } | null {
  if (state === 'queued' || state === 'in_review') return null;
  const kept = 'Your draft is kept, nobody else can read it, and there is nothing left to do here.';
  if (state === 'retracted') {
    const why = retraction === null ? '' : ` The reason: “${retraction.reason}”`;
    return { title: 'The publication was retracted.', text: `So nobody checks the claim again. ${kept}${why}` };
  }
  if (state === 'calibrated') {
    const text = `An admin closed it before your review was in. ${kept}`;
    return { title: 'This claim had a known answer.', text };
  }
  return { title: 'This round of reviews is over.', text: kept };
}

/** Why nothing in the review can be changed now; null while it can. */
export function lockWords(review: Pick<ReviewView, 'status'>, leaseEnded: boolean, roundEnded = false): string | null {
  if (roundEnded && review.status !== 'submitted') return 'This round of reviews is over. Your draft is kept.';
  if (review.status === 'submitted') return 'You submitted this review. Withdraw it to change it.';
  if (review.status === 'withdrawn') return 'You withdrew this review. Take the claim again to go on.';
  if (leaseEnded) return 'You do not hold this claim now. Take it again; your draft is kept.';
  return null;
}

/** The words of a disabled submit button: all that is missing, in the order of the form. */
export function missingWords(problems: readonly string[]): string | null {
  return problems.length === 0 ? null : problems.join(' ');
}
