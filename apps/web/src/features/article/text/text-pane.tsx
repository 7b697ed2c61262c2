import type { Line, Span } from '@claimdesk/core';
import { Plus } from 'lucide-react';
import { Fragment, useEffect, useMemo, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { Button } from '../../../components/button.tsx';
import { useSelectedId, useSelection } from '../workbench/selection-store.ts';
import { ArticleHead, type ArticleFacts } from './article-head.tsx';
import './article-text.css';
import './folds.css';
import { FoldLine } from './fold-line.tsx';
import { layOutLines, type Block, type Fold } from './lay-out-lines.ts';
import { MarginNumbers } from './margin-numbers.tsx';
import { MarkHandles } from './mark-handles.tsx';
import { marksByLine, type LineMarks, type TextClaim } from './text-claim.ts';
import { bulletLength, TextLine } from './text-line.tsx';
import { useFollowSelection } from './use-follow-selection.ts';
import type { TextSelection } from './use-text-selection.ts';

type LineKindChange = (line: Line, kind: 'body' | 'boilerplate') => void;

type TextPaneProps = {
  text: string;
  lines: readonly Line[];
  facts: ArticleFacts;
  claims: readonly TextClaim[];
  /** The element of the text itself, once it is there; offsets are measured in it. */
  column: HTMLElement | null;
  onColumn: (column: HTMLElement | null) => void;
  selection: TextSelection | null;
  /** Every line shows a button to leave it out. */
  choosingLines: boolean;
  onSetKind?: LineKindChange | undefined;
  onAdd?: ((span: Span) => void) | undefined;
  /** Changes the words of a claim; absent when the open claim may not change. */
  onTrim?: ((claimId: string, span: Span) => void) | undefined;
};

export function TextPane(props: TextPaneProps) {
  const { text, lines, facts, claims, column, onColumn, selection, choosingLines, onSetKind, onAdd, onTrim } = props;
  const store = useSelection();
  const layout = useMemo(() => layOutLines(text, lines), [text, lines]);
  const marks = useMemo(() => marksByLine(lines, claims), [lines, claims]);
  const [openFolds, setOpenFolds] = useState<ReadonlySet<number>>(new Set());
  const entryId = claims[0]?.id ?? null;

  useFollowSelection(column);

  const click = (event: MouseEvent) => {
    const mark = (event.target as Element).closest<HTMLElement>('[data-claim]');
    if (!mark || event.metaKey || event.ctrlKey || event.shiftKey) return;
    if (document.getSelection()?.isCollapsed === false) return;
    // The innermost claim first; another click on the same words opens the claim around it.
    const ids = (mark.dataset['claim'] ?? '').split(' ').toReversed();
    const at = ids.indexOf(store.selected().id ?? '');
    store.select(ids[(at + 1) % ids.length] ?? null, 'text');
  };

  const press = (event: KeyboardEvent) => {
    const mark = event.key === 'Enter' ? (event.target as Element).closest<HTMLElement>('[data-opens]') : null;
    if (!mark) return;
    event.preventDefault();
    store.select((mark.dataset['opens'] ?? '').split(' ').at(-1) ?? null, 'text');
  };

  const toggle = (fold: Fold) =>
    setOpenFolds((before) => {
      const next = new Set(before);
      if (!next.delete(fold.start)) next.add(fold.start);
      return next;
    });

  return (
    <div ref={onColumn} className="article-column" onClick={click} onKeyDown={press}>
      <ArticleHead text={text} facts={facts} head={layout.head} meta={layout.meta} marks={marks} entryId={entryId} />
      {layout.body.map((block) =>
        block.type === 'fold' ? (
          <FoldLine
            key={`fold-${block.start}`}
            text={text}
            fold={block}
            open={openFolds.has(block.start) || choosingLines}
            onToggle={() => toggle(block)}
            marks={marks}
            entryId={entryId}
            onBringBack={onSetKind && ((line) => onSetKind(line, 'body'))}
          />
        ) : (
          <TextBlock
            key={block.start}
            text={text}
            block={block}
            marks={marks}
            entryId={entryId}
            onLeaveOut={choosingLines && onSetKind ? (line) => onSetKind(line, 'boilerplate') : undefined}
          />
        ),
      )}
      <MarginNumbers column={column} claims={claims} />
      {onTrim && column ? <OpenMarkHandles column={column} text={text} claims={claims} onTrim={onTrim} /> : null}
      {selection && onAdd ? (
        <div className="selection-action" style={selectionPlace(selection)}>
          <Button kind="primary" size="sm" icon={Plus} shortcut="c" onClick={() => onAdd(selection.span)}>
            Add claim
          </Button>
        </div>
      ) : null}
    </div>
  );
}

type TextBlockProps = {
  text: string;
  block: Exclude<Block, Fold>;
  marks: (line: Line) => LineMarks;
  entryId: string | null;
  onLeaveOut?: ((line: Line) => void) | undefined;
};

function TextBlock({ text, block, marks, entryId, onLeaveOut }: TextBlockProps) {
  const lines = block.type === 'list' ? block.lines : [block.line];
  const shown = lines.map((line) => {
    const rendered = (
      <TextLine
        text={text}
        line={line}
        marks={marks(line)}
        entryId={entryId}
        skip={block.type === 'list' ? bulletLength(text.slice(line.start, line.end)) : 0}
        {...(block.type === 'list' ? { as: 'li' } : {})}
      />
    );
    const leaveOut = onLeaveOut ? (
      <Button
        size="sm"
        aria-label={`Leave out: ${text.slice(line.start, line.end).trim().slice(0, 60)}`}
        onClick={() => onLeaveOut(line)}
      >
        Leave out
      </Button>
    ) : null;
    return { line, rendered, leaveOut };
  });
  if (block.type === 'line') {
    const only = shown[0];
    if (!only?.leaveOut) return only?.rendered;
    return (
      <div className="line-choice">
        {only.leaveOut}
        {only.rendered}
      </div>
    );
  }
  return (
    <>
      <ul className="article-items">
        {shown.map(({ line, rendered }) => (
          <Fragment key={line.start}>{rendered}</Fragment>
        ))}
      </ul>
      {shown.map(({ line, leaveOut }) => leaveOut && <div key={line.start}>{leaveOut}</div>)}
    </>
  );
}

type OpenMarkHandlesProps = Pick<TextPaneProps, 'text' | 'claims'> & {
  column: HTMLElement;
  onTrim: (claimId: string, span: Span) => void;
};

/** Only while the pointer is on the open mark: they would lie over the text while it is only read. */
function OpenMarkHandles({ column, text, claims, onTrim }: OpenMarkHandlesProps) {
  const selected = useSelectedId();
  const near = useNear(column);
  const claim = near ? claims.find((one) => one.id === selected) : undefined;
  const start = claim?.spans[0]?.[0];
  const end = claim?.spans.at(-1)?.[1];
  if (!claim || start === undefined || end === undefined) return null;
  return <MarkHandles column={column} text={text} span={[start, end]} onChange={(span) => onTrim(claim.id, span)} />;
}

/** Is the pointer on the open mark or its handles? A finger has touched it last. */
function useNear(column: HTMLElement): boolean {
  const store = useSelection();
  const [near, setNear] = useState(false);
  useEffect(() => {
    const stop = store.subscribe(null, () => setNear(store.selected().origin === 'text'));
    const look = (event: PointerEvent) => {
      // A handle that is dragged holds the pointer wherever it goes.
      if (event.buttons === 0 || event.type === 'pointerdown') {
        setNear((event.target as Element).closest('.claim-mark[data-selected], .mark-handle') !== null);
      }
    };
    column.addEventListener('pointerover', look);
    column.addEventListener('pointerdown', look);
    return () => {
      stop();
      column.removeEventListener('pointerover', look);
      column.removeEventListener('pointerdown', look);
    };
  }, [column, store]);
  return near;
}

/** Under the end of the selection, without leaving the column on a narrow screen. */
function selectionPlace({ left, bottom }: TextSelection) {
  return { top: bottom + 6, insetInlineStart: `clamp(0px, ${Math.round(left - 60)}px, calc(100% - 148px))` };
}
