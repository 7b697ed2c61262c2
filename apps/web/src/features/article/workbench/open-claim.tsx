import type { ClaimRow } from '@claimdesk/api/views';
import type { Line, Span } from '@claimdesk/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { PeekSheet } from '../../../components/pane.tsx';
import { useToast } from '../../../components/toast.tsx';
import { toProblem } from '../../../lib/problem.ts';
import { useShortcut } from '../../../lib/shortcuts.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { ClaimPane, type Editing } from '../claim/claim-pane.tsx';
import { DismissMenu } from '../claim/dismiss-menu.tsx';
import { footActions } from '../claim/foot-actions.ts';
import { useClaimView } from '../data/use-article-data.ts';
import type { ClaimCommands } from '../data/use-claim-commands.ts';
import { neighbour } from '../list/arrange-claims.ts';
import { sentenceAt, trimLimits, type Sentence } from '../text/sentences.ts';
import { useSelectedId } from './selection-store.ts';

type OpenClaimProps = {
  hidden: boolean;
  /** A phone shows the open claim as a sheet under the text. */
  peek: boolean;
  text: string;
  sentences: readonly Sentence[];
  claims: readonly ClaimRow[];
  shown: readonly ClaimRow[];
  commands: ClaimCommands;
  onTrim: (claimId: string, span: Span) => void;
  onOpen: (id: string) => void;
  onMove: (steps: 1 | -1) => void;
  onSplit: (claim: ClaimRow) => void;
  onMergeWith: (claim: ClaimRow) => void;
  /** Shows the pane of the open claim, where it is hidden. */
  onShow: () => void;
  lines: readonly Line[];
  /** Brings words of the article into view and lights them up. */
  onShowPlace: (span: Span) => void;
};

const PREFETCH_MS = 150;

/** The open claim with its keys. It alone listens to the selection, so that the text and the list stand still. */
export function OpenClaim(props: OpenClaimProps) {
  const {
    hidden,
    peek,
    text,
    sentences,
    claims,
    shown,
    commands,
    onTrim,
    onOpen,
    onMove,
    onSplit,
    onMergeWith,
    onShow,
    lines,
    onShowPlace,
  } = props;
  const id = useSelectedId();
  const row = claims.find((claim) => claim.id === id);
  const { view, error, retry } = useClaimView(row, text);
  const [editingOf, setEditingOf] = useState<{ id: string; what: Editing }>({ id: '', what: null });
  const [dismissOf, setDismissOf] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const toast = useToast();
  const navigate = useNavigate();
  const editing = view && editingOf.id === view.id ? editingOf.what : null;
  const dismissOpen = view !== null && dismissOf === view.id;
  usePrefetch(neighbour(shown, claims, id, 1)?.id);

  const sentence = useMemo(() => (view ? sentenceAt(sentences, view.start) : null), [sentences, view]);
  const limits = useMemo<Span>(
    () => (view ? trimLimits(sentences, [view.start, view.end]) : [0, 0]),
    [sentences, view],
  );

  const edit = (what: Editing) => {
    if (!view) return;
    onShow();
    setEditingOf({ id: view.id, what });
  };
  const foot = {
    accept: () => {
      if (!view) return;
      const { number } = view;
      void commands
        .accept(view.id)
        .then((outcome) => outcome.ok && setSaid(`Claim ${number} accepted. It waits for review.`));
    },
    dismiss: (reason: Parameters<ClaimCommands['dismiss']>[1]) => {
      setDismissOf(null);
      if (view) void commands.dismiss(view.id, reason);
    },
    restore: () => {
      if (!view) return;
      const { number } = view;
      void commands.restore(view.id).then((outcome) => outcome.ok && setSaid(`Claim ${number} is to sort again.`));
    },
    split: () => row && onSplit(row),
    edit: () => edit('wording'),
  };
  const may = (what: 'accept' | 'dismiss' | 'restore' | 'split' | 'reword') =>
    view !== null && editing === null && view.actions[what].ok;
  const go = view ? footActions(view).find((action) => action.type === 'go') : undefined;

  useShortcut('a', 'Accept the claim', foot.accept, { group: 'Claim', enabled: may('accept') });
  useShortcut(
    'd',
    'Dismiss it, with a reason',
    () => {
      onShow();
      setDismissOf(view?.id ?? null);
    },
    { group: 'Claim', enabled: may('dismiss') },
  );
  useShortcut('r', 'Restore it', foot.restore, { group: 'Claim', enabled: may('restore') });
  useShortcut('e', 'Edit the wording', foot.edit, { group: 'Claim', enabled: may('reword') });
  useShortcut('s', 'Split it', foot.split, { group: 'Claim', enabled: may('split') });
  useShortcut(
    'o',
    'Open its review, dispute or publication',
    () => {
      if (view && go?.type === 'go') void navigate({ to: `/${go.to}/$claimId`, params: { claimId: view.id } });
    },
    { group: 'Claim', enabled: go?.type === 'go' && go.refusal === null },
  );

  const copyLink = () => {
    const address = new URL(`?claim=${view?.id ?? ''}`, location.href).href;
    navigator.clipboard?.writeText(address).then(
      () => toast({ message: 'Link copied' }),
      () => toast({ message: `The browser does not allow copying. The link is ${address}` }),
    );
  };

  const atEnds = { back: neighbour(shown, claims, id, -1) !== null, on: neighbour(shown, claims, id, 1) !== null };
  return (
    <>
      <ClaimPane
        hidden={hidden}
        text={text}
        view={view}
        problem={error && row ? toProblem(error).message : null}
        onRetry={retry}
        sentenceNumber={sentence?.number ?? null}
        limits={limits}
        editing={editing}
        onEditing={edit}
        onSave={(change, expectedVersion) => commands.reword(view?.id ?? '', change, expectedVersion)}
        onTrim={(span) => view && onTrim(view.id, span)}
        onCorrect={(change, expectedVersion) => commands.correct(view?.id ?? '', change, expectedVersion)}
        lines={lines}
        onShowPlace={onShowPlace}
        onOpen={onOpen}
        onMove={onMove}
        onMergeWith={() => row && onMergeWith(row)}
        onCopyLink={copyLink}
        canMove={atEnds}
        commands={foot}
        dismissOpen={dismissOpen && !peek}
        onDismissOpen={(open) => setDismissOf(open ? (view?.id ?? null) : null)}
      />
      {peek && view ? (
        <PeekSheet label={`Claim ${view.number}`}>
          <p className="read line-clamp-3 text-17 leading-6">{view.wording}</p>
          <div className="row">
            {view.state === 'suggested' ? (
              <>
                <Button
                  kind="primary"
                  disabledReason={view.actions.accept.ok ? null : view.actions.accept.reason}
                  onClick={foot.accept}
                >
                  Accept
                </Button>
                <DismissMenu
                  open={dismissOpen}
                  onOpenChange={(open) => setDismissOf(open ? view.id : null)}
                  onChoose={foot.dismiss}
                >
                  <Button disabledReason={view.actions.dismiss.ok ? null : view.actions.dismiss.reason}>Dismiss</Button>
                </DismissMenu>
              </>
            ) : null}
            <Button onClick={onShow}>Open</Button>
          </div>
        </PeekSheet>
      ) : null}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}

/** The next claim is asked for while this one is read. */
function usePrefetch(nextId: string | undefined): void {
  const trpc = useTRPC();
  const cache = useQueryClient();
  useEffect(() => {
    if (nextId === undefined) return undefined;
    const timer = setTimeout(() => void cache.prefetchQuery(trpc.claim.byId.queryOptions({ id: nextId })), PREFETCH_MS);
    return () => clearTimeout(timer);
  }, [nextId, trpc, cache]);
}
