import type { ClaimView } from '@claimdesk/api/views';
import type { Line, Span } from '@claimdesk/core';
import { ArrowDown, ArrowUp, Combine, Ellipsis, Link2 } from 'lucide-react';
import { use } from 'react';
import { Button, IconButton } from '../../../components/button.tsx';
import { Menu } from '../../../components/menu.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Pane, PaneBody, PaneHead } from '../../../components/pane.tsx';
import { StatePanel } from '../../../components/state-panel.tsx';
import { StateTag } from '../../../components/state-tag.tsx';
import type { Correction, Outcome, RewordChange } from '../data/use-claim-commands.ts';
import { ClaimBlock, SourceBlock, ValuesBlock, WhyBlock, WordingBlock, WordsUsedBlock } from './claim-blocks.tsx';
import { CorrectionsBlock } from './corrections-block.tsx';
import { DoublesBlock } from './doubles-block.tsx';
import { KindBlock } from './kind-block.tsx';
import { StructureBlock } from './structure-block.tsx';
import { ClaimPresence } from '../presence/present-people.tsx';
import { ClaimExtra } from './claim-extra.ts';
import { ClaimEditor } from './claim-editor.tsx';
import { ClaimFoot, type FootCommands } from './claim-foot.tsx';
import { ClaimNotices, LineageBlock, RoundLine, VerdictBlock } from './claim-record.tsx';

export type Editing = 'wording' | 'source' | null;

type ClaimPaneProps = {
  hidden: boolean;
  text: string;
  view: ClaimView | null;
  problem: string | null;
  onRetry: () => void;
  sentenceNumber: number | null;
  limits: Span;
  editing: Editing;
  onEditing: (editing: Editing) => void;
  onSave: (change: RewordChange, expectedVersion: number) => Promise<Outcome>;
  onCorrect: (change: Correction, expectedVersion: number) => Promise<Outcome>;
  lines: readonly Line[];
  onShowPlace: (span: Span) => void;
  onTrim: (span: Span) => void;
  onOpen: (id: string) => void;
  onMove: (steps: 1 | -1) => void;
  onMergeWith: () => void;
  onCopyLink: () => void;
  /** Null at the ends of the list. */
  canMove: { back: boolean; on: boolean };
  commands: FootCommands;
  dismissOpen: boolean;
  onDismissOpen: (open: boolean) => void;
};

/** The open claim: where it stands in the article, how it is worded, who says so, and what can be done. */
export function ClaimPane(props: ClaimPaneProps) {
  const { hidden, view, canMove, onMove, onMergeWith, onCopyLink } = props;
  if (!view) {
    return (
      <Pane label="Open claim" ground="surface" className={hidden ? 'hidden' : ''}>
        <StatePanel kind="empty" bare title="No claim is open">
          A claim that is chosen in the text or in the list opens here. J opens the first.
        </StatePanel>
      </Pane>
    );
  }
  const mergeRefusal = view.actions.merge.ok ? null : view.actions.merge.reason;
  return (
    <Pane label="Open claim" ground="surface" className={hidden ? 'claim-pane hidden' : 'claim-pane'}>
      <PaneHead>
        <h2 className="page-title num">Claim {view.number}</h2>
        <StateTag state={view.state} />
        <ClaimPresence articleId={view.articleId} claimId={view.id} />
        <span className="row push gap-0.5">
          <IconButton
            icon={ArrowUp}
            label="Previous claim"
            shortcut="k"
            size="sm"
            disabledReason={canMove.back ? null : 'This is the first claim of the list.'}
            onClick={() => onMove(-1)}
          />
          <IconButton
            icon={ArrowDown}
            label="Next claim"
            shortcut="j"
            size="sm"
            disabledReason={canMove.on ? null : 'This is the last claim of the list.'}
            onClick={() => onMove(1)}
          />
          <Menu
            trigger={<IconButton icon={Ellipsis} label="More" size="sm" />}
            entries={[
              {
                key: 'merge',
                label: 'Merge with others',
                icon: Combine,
                shortcut: 'm',
                disabledReason: mergeRefusal,
                onSelect: onMergeWith,
              },
              { key: 'link', label: 'Copy the link to this claim', icon: Link2, onSelect: onCopyLink },
            ]}
          />
        </span>
      </PaneHead>
      <ClaimBody key={view.id} {...props} view={view} />
      {props.editing ? null : (
        <ClaimFoot
          view={view}
          commands={props.commands}
          dismissOpen={props.dismissOpen}
          onDismissOpen={props.onDismissOpen}
        />
      )}
    </Pane>
  );
}

function ClaimBody(props: ClaimPaneProps & { view: ClaimView }) {
  const { view, text, problem, onRetry, editing, onEditing, onSave, onTrim, onOpen, sentenceNumber, limits } = props;
  const quote = text.slice(view.start, view.end);
  const refusal = view.actions.reword.ok ? null : view.actions.reword.reason;
  return (
    <PaneBody>
      {problem ? (
        <Notice
          tone="error"
          actions={
            <Button size="sm" onClick={onRetry}>
              Try again
            </Button>
          }
        >
          {problem}
        </Notice>
      ) : null}
      <ClaimNotices view={view} />
      <VerdictBlock view={view} />
      <ClaimBlock title="In the article">
        <blockquote className="claim-quote read">{quote}</blockquote>
      </ClaimBlock>
      {editing ? (
        <ClaimEditor view={view} quote={quote} focus={editing} onSave={onSave} onClose={() => onEditing(null)} />
      ) : (
        <>
          <WordingBlock quote={quote} wording={view.wording} onEdit={refusal ? null : () => onEditing('wording')} />
          <SourceBlock
            view={view}
            onEdit={refusal ? null : () => onEditing('source')}
            onShowPlace={props.onShowPlace}
          />
        </>
      )}
      <ValuesBlock view={view} />
      <KindBlock view={view} refusal={refusal} onCorrect={props.onCorrect} />
      <CorrectionsBlock view={view} />
      <DoublesBlock view={view} lines={props.lines} onOpen={onOpen} onShowPlace={props.onShowPlace} />
      <WordsUsedBlock
        text={text}
        view={view}
        sentenceNumber={sentenceNumber}
        limits={limits}
        refusal={refusal}
        onTrim={onTrim}
      />
      <WhyBlock view={view} />
      <StructureBlock claimId={view.id} />
      <RoundLine view={view} />
      <LineageBlock view={view} onOpen={onOpen} />
      {use(ClaimExtra)(view)}
    </PaneBody>
  );
}
