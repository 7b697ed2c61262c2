import type { ClaimView } from '@claimdesk/api/views';
import type { DismissReason } from '@claimdesk/core';
import { Link } from '@tanstack/react-router';
import { Button } from '../../../components/button.tsx';
import { classNames } from '../../../components/class-names.ts';
import { Kbd } from '../../../components/kbd.tsx';
import { ActionFoot } from '../../../components/pane.tsx';
import { DismissMenu } from './dismiss-menu.tsx';
import { footActions, type FootAction } from './foot-actions.ts';

export type FootCommands = {
  accept: () => void;
  dismiss: (reason: DismissReason) => void;
  restore: () => void;
  split: () => void;
  edit: () => void;
};

type ClaimFootProps = {
  view: ClaimView;
  commands: FootCommands;
  dismissOpen: boolean;
  onDismissOpen: (open: boolean) => void;
};

const words = { accept: 'Accept', dismiss: 'Dismiss', restore: 'Restore', split: 'Split', edit: 'Edit' } as const;
const footKeys = { accept: 'a', dismiss: 'd', restore: 'r', split: 's', edit: 'e' } as const;

/** What can be done with the open claim now, the first one filled. */
export function ClaimFoot({ view, commands, dismissOpen, onDismissOpen }: ClaimFootProps) {
  const actions = footActions(view);
  if (actions.length === 0) return null;
  return (
    <ActionFoot fill>
      {actions.map((action, index) => (
        <FootButton
          key={keyOf(action)}
          action={action}
          first={index === 0}
          claimId={view.id}
          commands={commands}
          dismissOpen={dismissOpen}
          onDismissOpen={onDismissOpen}
        />
      ))}
    </ActionFoot>
  );
}

function keyOf(action: FootAction): string {
  if (action.type === 'do') return action.what;
  return action.type === 'go' ? action.to : action.href;
}

type FootButtonProps = Omit<ClaimFootProps, 'view'> & { action: FootAction; first: boolean; claimId: string };

function FootButton({ action, first, claimId, commands, dismissOpen, onDismissOpen }: FootButtonProps) {
  const kind = first ? 'primary' : 'plain';
  if (action.type === 'read') {
    return (
      <a className={classNames('button', first && 'button-primary')} href={action.href} target="_blank" rel="noopener">
        {action.label}
      </a>
    );
  }
  if (action.type === 'go') return <GoButton action={action} kind={kind} claimId={claimId} />;
  const button = (
    <Button
      kind={kind}
      shortcut={footKeys[action.what]}
      disabledReason={action.refusal}
      {...(action.what === 'dismiss' ? {} : { onClick: commands[action.what] })}
    >
      {words[action.what]}
    </Button>
  );
  if (action.what !== 'dismiss' || action.refusal) return button;
  return (
    <DismissMenu open={dismissOpen} onOpenChange={onDismissOpen} onChoose={commands.dismiss}>
      {button}
    </DismissMenu>
  );
}

const paths = { review: '/review/$claimId', adjudicate: '/adjudicate/$claimId', publish: '/publish/$claimId' } as const;

type GoButtonProps = { action: Extract<FootAction, { type: 'go' }>; kind: 'primary' | 'plain'; claimId: string };

function GoButton({ action, kind, claimId }: GoButtonProps) {
  if (action.refusal) {
    return (
      <Button kind={kind} disabledReason={action.refusal}>
        {action.label}
      </Button>
    );
  }
  return (
    <Link
      to={paths[action.to]}
      params={{ claimId }}
      className={classNames('button', kind === 'primary' && 'button-primary')}
    >
      {action.label}
      <Kbd keys="o" />
    </Link>
  );
}
