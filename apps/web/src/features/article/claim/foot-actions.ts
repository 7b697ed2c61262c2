import type { ActionView, ClaimView } from '@claimdesk/api/views';

/** A button of the open claim. `go` leads to another screen; the rest acts here. */
export type FootAction =
  | { type: 'do'; what: 'accept' | 'dismiss' | 'restore' | 'split' | 'edit'; refusal: string | null }
  | { type: 'go'; to: 'review' | 'adjudicate' | 'publish'; label: string; refusal: string | null }
  | { type: 'read'; label: string; href: string };

const refusal = (action: ActionView) => (action.ok ? null : action.reason);

/**
 * The buttons under the open claim, the filled one first. They follow the same table as the server: what cannot be done
 * stays and says why, and what makes no sense in this state is not there.
 */
export function footActions(view: Pick<ClaimView, 'state' | 'actions' | 'publication' | 'leaseUntil'>): FootAction[] {
  const { actions } = view;
  const edit: FootAction = { type: 'do', what: 'edit', refusal: refusal(actions.reword) };
  const split: FootAction = { type: 'do', what: 'split', refusal: refusal(actions.split) };
  switch (view.state) {
    case 'suggested':
      return [
        { type: 'do', what: 'accept', refusal: refusal(actions.accept) },
        { type: 'do', what: 'dismiss', refusal: refusal(actions.dismiss) },
        split,
        edit,
      ];
    case 'queued':
    case 'in_review': {
      const label = view.leaseUntil ? 'Go on reviewing' : 'Review';
      const holds = view.leaseUntil ? null : refusal(actions.claim_next);
      return [{ type: 'go', to: 'review', label, refusal: holds }, split, edit];
    }
    case 'dismissed':
      return [{ type: 'do', what: 'restore', refusal: refusal(actions.restore) }];
    case 'disputed':
      return [{ type: 'go', to: 'adjudicate', label: 'Adjudicate', refusal: refusal(actions.take) }];
    case 'in_adjudication':
      return [{ type: 'go', to: 'adjudicate', label: 'Open the dispute', refusal: refusal(actions.decide) }];
    case 'decided':
      return [{ type: 'go', to: 'publish', label: 'Check and approve', refusal: refusal(actions.approve) }];
    case 'approved':
      return [{ type: 'go', to: 'publish', label: 'Publish', refusal: refusal(actions.publish) }];
    case 'published':
      return [
        ...(view.publication
          ? [{ type: 'read' as const, label: 'Open the public page', href: view.publication.url }]
          : []),
        { type: 'go', to: 'publish', label: 'Publication', refusal: null },
      ];
    case 'retracted':
      return [{ type: 'go', to: 'publish', label: 'Publication', refusal: null }];
    default:
      return [];
  }
}
