import type { ArticleView, ClaimRow } from '@claimdesk/api/views';
import type { Span } from '@claimdesk/core';
import { useToast } from '../../../components/toast.tsx';
import { mergeRefusal, type Viewer } from '../data/provisional-view.ts';
import type { ClaimCommands } from '../data/use-claim-commands.ts';
import { AddClaimDialog } from '../dialogs/add-claim-dialog.tsx';
import type { ArticleCommands } from '../data/use-article-commands.ts';
import { DetailsDialog } from '../dialogs/details-dialog.tsx';
import '../dialogs/dialogs.css';
import { MergeDialog } from '../dialogs/merge-dialog.tsx';
import { SplitDialog } from '../dialogs/split-dialog.tsx';
import { sentenceAt, type Sentence } from '../text/sentences.ts';

export type OpenDialog =
  | { type: 'add'; span: Span | null }
  | { type: 'split'; claim: ClaimRow }
  | { type: 'merge'; chosen: ReadonlySet<string> }
  | { type: 'details' }
  | null;

type WorkbenchDialogsProps = {
  dialog: OpenDialog;
  onClose: () => void;
  article: ArticleView;
  articleCommands: ArticleCommands;
  sentences: readonly Sentence[];
  /** Standing claims in the order of the text. */
  claims: readonly ClaimRow[];
  viewer: Viewer;
  commands: ClaimCommands;
  /** A claim was made and should be opened. */
  onMade: (id: string) => void;
};

export function WorkbenchDialogs({
  dialog,
  onClose,
  article,
  articleCommands,
  sentences,
  claims,
  viewer,
  commands,
  onMade,
}: WorkbenchDialogsProps) {
  const toast = useToast();
  const { text } = article;
  if (dialog?.type === 'details')
    return <DetailsDialog article={article} onSave={articleCommands.update} onClose={onClose} />;
  if (dialog?.type === 'add') {
    return (
      <AddClaimDialog
        text={text}
        sentences={sentences}
        selected={dialog.span}
        onClose={onClose}
        onAdd={async (part) => {
          const outcome = await commands.add(part);
          if (outcome.ok) {
            document.getSelection()?.removeAllRanges();
            onMade(outcome.view.id);
            toast({ message: `Claim ${outcome.view.number} added. It waits for review.` });
          }
          return outcome;
        }}
      />
    );
  }
  if (dialog?.type === 'split') {
    const { claim } = dialog;
    const from = sentenceAt(sentences, claim.start)?.span[0] ?? claim.start;
    const to = sentenceAt(sentences, claim.end - 1)?.span[1] ?? claim.end;
    return (
      <SplitDialog
        text={text}
        claim={claim}
        limits={[Math.min(from, claim.start), Math.max(to, claim.end)]}
        onClose={onClose}
        onSplit={async (parts) => {
          const outcome = await commands.split(claim.id, parts);
          if (outcome.ok) {
            const first = outcome.view.lineage?.children[0]?.id;
            onMade(first ?? outcome.view.id);
            toast({ message: `Claim ${claim.number} split into ${parts.length}` });
          }
          return outcome;
        }}
      />
    );
  }
  if (dialog?.type === 'merge') {
    return (
      <MergeDialog
        candidates={claims.filter(
          (claim) => dialog.chosen.has(claim.id) || mergeRefusal([claim, claim], viewer) === null,
        )}
        chosen={dialog.chosen}
        refusal={(picked) => mergeRefusal(picked, viewer)}
        onClose={onClose}
        onMerge={async (ids, wording) => {
          const outcome = await commands.merge(ids, wording);
          if (outcome.ok) {
            onMade(outcome.view.id);
            toast({ message: `${ids.length} claims merged into claim ${outcome.view.number}` });
          }
          return outcome;
        }}
      />
    );
  }
  return null;
}
