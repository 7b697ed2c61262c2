import type { ClaimRow, ReportDefinitionView, ReportFormat } from '@claimdesk/api/views';
import type { ClaimState } from '@claimdesk/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { FilterChip } from '../../components/filter-chip.tsx';
import { Notice } from '../../components/notice.tsx';
import { ActionFoot, Pane, PaneHead } from '../../components/pane.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { VerdictFilter, type VerdictChoice } from '../../components/verdict-filter.tsx';
import { plural } from '../../lib/format.ts';
import { useMe } from '../../lib/me.ts';
import { toProblem } from '../../lib/problem.ts';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useRested } from '../../lib/use-rested.ts';
import { ChooseArticle } from './choose-article.tsx';
import { ChooseClaims } from './choose-claims.tsx';
import { FilterForm } from './filter-form.tsx';
import { FormatsChoice } from './formats-choice.tsx';
import { PreviewDialog } from './preview-dialog.tsx';
import {
  missing,
  previewUrl,
  usualFormats,
  withoutEmpty,
  type ReportFilter,
  type ReportMode,
  type ReportWish,
} from './report-choice.ts';
import { SavedFilters } from './saved-filters.tsx';
import { useCreateReport } from './use-create-report.ts';

type Which = 'all' | 'judged' | 'published';

const statesOf: Record<Which, readonly ClaimState[] | null> = {
  all: null,
  judged: ['decided', 'approved', 'published'],
  published: ['published'],
};
const restMs = 250;

export function NewReport({ articleId, begin }: { articleId: string | null; begin: ReportMode }) {
  const trpc = useTRPC();
  const { workspace } = useMe();
  const [mode, setMode] = useState<ReportMode>(begin);
  const [article, setArticle] = useState<string | null>(articleId);
  const [claims, setClaims] = useState<ClaimRow[]>([]);
  const [filter, setFilter] = useState<ReportFilter>({});
  const [definition, setDefinition] = useState<ReportDefinitionView | null>(null);
  const [formats, setFormats] = useState<ReportFormat[]>([...usualFormats]);
  const [isPreviewing, setIsPreviewing] = useState(false);
  const create = useCreateReport();
  const options = useQuery(trpc.report.options.queryOptions(undefined, { enabled: mode === 'filter' }));

  const nothing = missing(mode, article, claims.length, filter);
  const wish = wishOf(mode, article, claims, filter);
  const rested = useRested(JSON.stringify(wish), restMs);
  const count = useQuery(
    trpc.report.count.queryOptions(JSON.parse(rested) as ReportWish, {
      enabled: nothing === null,
      placeholderData: keepPreviousData,
    }),
  );
  const size = nothing === null ? count.data : undefined;
  const made = formats.filter((format) => !size?.formats.some((one) => one.format === format && one.refusal));
  const disabledReason = nothing ?? (made.length === 0 ? 'Choose at least one format.' : null);
  const make = () => {
    setIsPreviewing(false);
    create.mutate({ ...wish, formats: made, ...(mode === 'filter' && definition && { name: definition.name }) });
  };
  useShortcut('mod+enter', 'Make the report', make, {
    enabled: disabledReason === null && !create.isPending,
    group: 'Reports',
  });
  const problem = create.error ?? (nothing === null ? count.error : null);
  const makeButton = (
    <Button
      kind="primary"
      size="lg"
      shortcut="mod+enter"
      disabledReason={disabledReason}
      busy={create.isPending}
      onClick={make}
    >
      Make the report
    </Button>
  );

  return (
    <Pane label="New report">
      <PaneHead>
        <h1 className="page-title">New report</h1>
        <div className="push">
          <Segmented<ReportMode>
            label="What goes into the report"
            value={mode}
            onChange={setMode}
            options={[
              { value: 'article', label: 'An article' },
              { value: 'claims', label: 'Chosen claims' },
              { value: 'filter', label: 'A filter' },
            ]}
          />
        </div>
      </PaneHead>
      <div className="reports-body">
        {problem ? (
          <Notice tone="error" title={create.error ? 'Not made.' : 'Not counted.'}>
            {toProblem(problem).message}
          </Notice>
        ) : null}
        {mode === 'filter' ? (
          <>
            <SavedFilters
              filter={filter}
              formats={formats}
              chosenId={definition?.id ?? null}
              onChoose={(chosen) => {
                setDefinition(chosen);
                if (chosen === null) return;
                setFilter(chosen.filter);
                setFormats(chosen.formats);
              }}
            />
            <FilterForm value={filter} onChange={setFilter} options={options.data} />
          </>
        ) : (
          <OneByOne mode={mode} article={article} onArticle={setArticle} claims={claims} onClaims={setClaims} />
        )}
        <FormatsChoice value={formats} onChange={setFormats} count={size} />
      </div>
      <ActionFoot>
        <span className="field-hint reports-foot-hint" role="status">
          {disabledReason ?? countWords(size)}
        </span>
        <Button size="lg" className="push" disabledReason={nothing} onClick={() => setIsPreviewing(true)}>
          Preview
        </Button>
        {makeButton}
      </ActionFoot>
      {isPreviewing ? (
        <PreviewDialog url={previewUrl(workspace.id, wish)} onClose={() => setIsPreviewing(false)}>
          {makeButton}
        </PreviewDialog>
      ) : null}
    </Pane>
  );
}

function wishOf(
  mode: ReportMode,
  article: string | null,
  claims: readonly ClaimRow[],
  filter: ReportFilter,
): ReportWish {
  if (mode === 'filter') return { selection: withoutEmpty(filter) };
  if (mode === 'claims') return { selection: { claimIds: claims.map(({ id }) => id) } };
  return { selection: article === null ? {} : { articleId: article } };
}

function countWords(size: { claims: number; dismissed: number } | undefined): string {
  if (size === undefined) return 'Counting the claims';
  const words = `${plural(size.claims, 'claim')} in the report`;
  return size.dismissed === 0 ? words : `${words}, and ${size.dismissed} dismissed`;
}

type OneByOneProps = {
  mode: 'article' | 'claims';
  article: string | null;
  onArticle: (id: string) => void;
  claims: ClaimRow[];
  onClaims: (claims: ClaimRow[]) => void;
};

/** One article, or claims of any article. */
function OneByOne({ mode, article, onArticle, claims, onClaims }: OneByOneProps) {
  const [which, setWhich] = useState<Which>('judged');
  const [verdict, setVerdict] = useState<VerdictChoice>(null);
  const [typed, setTyped] = useState('');
  const search = useRested(typed.trim(), restMs);
  return (
    <>
      <div className="row wrap">
        <span className="grow">
          <TextInput
            icon={Search}
            type="search"
            aria-label={mode === 'article' ? 'Search the articles' : 'Search the claims'}
            placeholder={mode === 'article' ? 'Search the articles' : 'Search the claims'}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </span>
        {mode === 'claims' ? (
          <>
            <Segmented<Which>
              label="Which claims"
              value={which}
              onChange={setWhich}
              options={[
                { value: 'judged', label: 'Decided' },
                { value: 'published', label: 'Published' },
                { value: 'all', label: 'All' },
              ]}
            />
            <VerdictFilter value={verdict} onChange={setVerdict} />
          </>
        ) : null}
      </div>
      {mode === 'claims' && claims.length > 0 ? (
        <div className="row wrap">
          <FilterChip removeLabel="Choose none" onRemove={() => onClaims([])}>
            {plural(claims.length, 'claim')} chosen
          </FilterChip>
        </div>
      ) : null}
      {mode === 'article' ? (
        <ChooseArticle search={search} value={article} onChange={onArticle} />
      ) : (
        <ChooseClaims search={search} states={statesOf[which]} verdict={verdict} value={claims} onChange={onClaims} />
      )}
    </>
  );
}
