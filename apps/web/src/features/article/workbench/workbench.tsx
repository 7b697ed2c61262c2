import type { ArticleView, ClaimRow } from '@claimdesk/api/views';
import type { Line, Span } from '@claimdesk/core';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Pane, Panes } from '../../../components/pane.tsx';
import { useToast } from '../../../components/toast.tsx';
import { useCan } from '../../../lib/me.ts';
import { useShortcut } from '../../../lib/shortcuts.ts';
import { mergeRefusal } from '../data/provisional-view.ts';
import { useArticleCommands } from '../data/use-article-commands.ts';
import { isExtracting, useViewer } from '../data/use-article-data.ts';
import { useClaimCommands } from '../data/use-claim-commands.ts';
import { startingWording } from '../dialogs/word-picker.tsx';
import {
  arrangeClaims,
  inTextOrder,
  neighbour,
  noFilter,
  stands,
  withoutDoubles,
  type ClaimFilter,
  type ClaimOrder,
} from '../list/arrange-claims.ts';
import { ListPane } from '../list/list-pane.tsx';
import { numberSentences } from '../text/sentences.ts';
import { showPlace } from '../text/show-place.ts';
import { TextPane } from '../text/text-pane.tsx';
import { useTextSelection } from '../text/use-text-selection.ts';
import { ArticleBar } from './article-bar.tsx';
import { ExtractionPanel } from './extraction-panel.tsx';
import { OpenClaim } from './open-claim.tsx';
import { SelectionContext, type SelectionOrigin } from './selection-store.ts';
import { useTextSize } from './text-settings.tsx';
import { useOpenClaimAddress } from './use-open-claim-address.ts';
import { useWorkbenchLayout } from './use-media.ts';
import { WorkbenchDialogs, type OpenDialog } from './workbench-dialogs.tsx';
import { WorkbenchTabs, type WorkbenchTab } from './workbench-tabs.tsx';

type WorkbenchProps = {
  article: ArticleView;
  claims: readonly ClaimRow[];
  claimId: string | null;
  startsWithClaim: boolean;
  onSelectClaim: (id: string | null) => void;
};

const columns = {
  wide: 'minmax(600px, 1fr) 360px 424px',
  medium: 'minmax(0, 1fr) 400px',
  narrow: 'minmax(0, 1fr)',
} as const;

/** Text, claims and the open claim, side by side. What is chosen in one is shown in the others. */
export function Workbench({ article, claims, claimId, startsWithClaim, onSelectClaim }: WorkbenchProps) {
  const { id: articleId, text } = article;
  const store = useOpenClaimAddress(claimId, onSelectClaim);
  const layout = useWorkbenchLayout();
  const viewer = useViewer();
  const commands = useClaimCommands(articleId);
  const articleCommands = useArticleCommands(articleId);
  const toast = useToast();
  const mayEditArticle = useCan('article:create');
  const mayEditClaims = useCan('claim:edit');
  const mayReport = useCan('report:export');

  const [order, setOrder] = useState<ClaimOrder>('in_order');
  const [filter, setFilter] = useState<ClaimFilter>(noFilter);
  const [tab, setTab] = useState<WorkbenchTab>(startsWithClaim ? 'claim' : 'text');
  const [size, setSize] = useTextSize();
  const [choosingLines, setChoosingLines] = useState(false);
  const [dialog, setDialog] = useState<OpenDialog>(null);

  const [column, setColumn] = useState<HTMLElement | null>(null);
  const [listPane, setListPane] = useState<HTMLElement | null>(null);
  const selection = useTextSelection(column, text);

  const lines = useMemo<Line[]>(
    () => article.lines.map(({ start, end, kind, folded }) => ({ start, end, kind: folded ? 'boilerplate' : kind })),
    [article.lines],
  );
  const sentences = useMemo(() => numberSentences(text, lines), [text, lines]);
  const standing = useMemo(() => claims.filter(stands).sort(inTextOrder), [claims]);
  const counted = useMemo(() => withoutDoubles(claims), [claims]);
  const doubled = useMemo(() => new Set(claims.flatMap((claim) => claim.duplicateOfId ?? [])), [claims]);
  const shown = useMemo(() => arrangeClaims(counted, order, filter), [counted, order, filter]);
  const facts = useMemo(
    () => ({ title: article.title, outlet: article.outlet, url: article.url, words: article.words }),
    [article.title, article.outlet, article.url, article.words],
  );

  // Without an address, what is to sort first is open.
  useEffect(() => {
    if (store.selected().id !== null) return;
    const first = shown.find((claim) => claim.state === 'suggested') ?? shown[0] ?? standing[0];
    if (first) store.select(first.id, 'url');
  }, [store, shown, standing]);

  const latest = useRef({ claims, shown });
  useEffect(() => {
    latest.current = { claims, shown };
  });
  const move = useCallback(
    (steps: 1 | -1) => {
      const next = neighbour(latest.current.shown, latest.current.claims, store.selected().id, steps);
      if (next) store.select(next.id, 'keys');
    },
    [store],
  );
  const open = useCallback(
    (id: string, origin: SelectionOrigin = 'list') => {
      store.select(id, origin);
      setTab('claim');
    },
    [store],
  );
  const trim = useCallback(
    (id: string, span: Span) => {
      const row = commands.current(id);
      if (!row) return;
      const before = { wording: row.wording, start: row.start, end: row.end };
      // A wording that only repeats the words goes with them; one that somebody wrote stays.
      const follows = row.wording === startingWording(text, [row.start, row.end]);
      const wording = follows ? startingWording(text, span) : row.wording;
      void commands.reword(id, { wording, start: span[0], end: span[1] }).then((outcome) => {
        if (!outcome.ok) toast({ message: outcome.problem.message, urgent: true });
        else
          toast({ message: `Claim ${row.number} has other words now`, undo: () => void commands.reword(id, before) });
      });
    },
    [commands, text, toast],
  );
  const setKind = useCallback(
    (line: Line, kind: 'body' | 'boilerplate') => void articleCommands.setLineKind(line.start, kind),
    [articleCommands],
  );
  const add = useCallback((span: Span | null) => setDialog({ type: 'add', span }), []);

  const addRefusal = mayEditClaims
    ? null
    : 'You may read claims here, not add any. Ask an admin for the reviewer role.';
  const addNow = () => add(selection?.span ?? null);
  const merge = () => {
    const ticked = store.ticked();
    const { id } = store.selected();
    setDialog({ type: 'merge', chosen: ticked.size > 0 ? ticked : new Set(id === null ? [] : [id]) });
  };
  const tickedRows = () => standing.filter((claim) => store.ticked().has(claim.id));

  useShortcut('j', 'Next claim', () => move(1), { group: 'Claims' });
  useShortcut('k', 'Previous claim', () => move(-1), { group: 'Claims' });
  useShortcut('c', 'Add a claim from the selection, or by sentence', addNow, {
    group: 'Claims',
    enabled: mayEditClaims,
  });
  useShortcut(
    'x',
    'Choose the claim for merging',
    () => {
      const { id } = store.selected();
      if (id !== null) store.tick(id, !store.ticked().has(id));
    },
    { group: 'Claims' },
  );
  useShortcut('m', 'Merge the chosen claims', merge, { group: 'Claims', enabled: viewer.scopes.has('claim:merge') });

  // On a phone the panes do not scroll, what holds them does.
  const listScroller = layout === 'narrow' ? (listPane?.parentElement ?? null) : listPane;
  const hidden = {
    text: layout === 'narrow' && tab !== 'text',
    list: (layout === 'narrow' && tab !== 'list') || (layout === 'medium' && tab !== 'list'),
    claim: (layout === 'narrow' && tab !== 'claim') || (layout === 'medium' && tab === 'list'),
  };
  useTabScroll(listPane, layout === 'narrow' ? tab : null);

  const busy = isExtracting(article);
  return (
    <SelectionContext value={store}>
      <ArticleBar
        article={article}
        claims={counted}
        size={size}
        onSize={setSize}
        choosingLines={choosingLines}
        onChoosingLines={mayEditArticle ? setChoosingLines : undefined}
        onAdd={addNow}
        onDetails={mayEditArticle ? () => setDialog({ type: 'details' }) : undefined}
        addRefusal={addRefusal}
        reportRefusal={mayReport ? null : 'You may not export reports. Ask an admin for the editor role.'}
        onFindAgain={mayEditArticle && !busy ? () => void articleCommands.retryExtraction() : undefined}
      />
      <WorkbenchTabs layout={layout} tab={tab} onTab={setTab} claims={claims} total={standing.length} />
      <Panes columns={columns[layout]} className="article-panes">
        <Pane
          as="article"
          label="Article text"
          ground="surface"
          className={`article-pane text-${size}${hidden.text ? ' hidden' : ''}`}
        >
          <TextPane
            text={text}
            lines={lines}
            facts={facts}
            claims={standing}
            column={column}
            onColumn={setColumn}
            selection={selection}
            choosingLines={choosingLines}
            onSetKind={mayEditArticle ? setKind : undefined}
            onAdd={mayEditClaims ? add : undefined}
            onTrim={mayEditClaims ? trim : undefined}
          />
        </Pane>
        <ListPane
          ref={setListPane}
          claims={counted}
          shown={shown}
          doubled={doubled}
          order={order}
          onOrder={setOrder}
          filter={filter}
          onFilter={setFilter}
          scroller={listScroller}
          hidden={hidden.list}
          onOpen={open}
          onMove={move}
          onMerge={merge}
          mergeRefusal={() => mergeRefusal(tickedRows(), viewer)}
          busy={busy}
          above={
            <ExtractionPanel
              extraction={article.extraction}
              found={standing.length}
              onCancel={mayEditArticle ? () => void articleCommands.cancelExtraction() : undefined}
              onRetry={mayEditArticle ? () => void articleCommands.retryExtraction() : undefined}
            />
          }
        />
        <OpenClaim
          hidden={hidden.claim}
          peek={layout === 'narrow' && tab === 'text'}
          text={text}
          sentences={sentences}
          claims={claims}
          shown={shown}
          commands={commands}
          onTrim={trim}
          onOpen={(id) => open(id, 'claim')}
          onMove={move}
          onSplit={(claim) => setDialog({ type: 'split', claim })}
          onMergeWith={merge}
          onShow={() => setTab('claim')}
          lines={lines}
          onShowPlace={(span) => {
            setTab((tab) => (layout === 'wide' ? tab : 'text'));
            requestAnimationFrame(() => column && showPlace(column, span));
          }}
        />
      </Panes>
      <WorkbenchDialogs
        dialog={dialog}
        onClose={() => setDialog(null)}
        article={article}
        articleCommands={articleCommands}
        sentences={sentences}
        claims={standing}
        viewer={viewer}
        commands={commands}
        onMade={(id) => {
          store.untickAll();
          store.select(id, 'keys');
        }}
      />
    </SelectionContext>
  );
}

/** On a phone the panes share one scroller: each tab comes back where it was left. */
function useTabScroll(pane: HTMLElement | null, tab: WorkbenchTab | null): void {
  const places = useRef(new Map<WorkbenchTab, number>());
  useLayoutEffect(() => {
    const element = pane?.parentElement;
    if (!element || tab === null) return undefined;
    const kept = places.current;
    element.scrollTo({ top: kept.get(tab) ?? 0, behavior: 'instant' });
    const remember = () => kept.set(tab, element.scrollTop);
    element.addEventListener('scroll', remember, { passive: true });
    return () => element.removeEventListener('scroll', remember);
  }, [pane, tab]);
}
