import type { ClaimRow } from '@claimdesk/api/views';
import type { ClaimState } from '@claimdesk/core';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { FilterChip } from '../../components/filter-chip.tsx';
import { Notice } from '../../components/notice.tsx';
import { ActionFoot, Pane, PaneHead, Panes } from '../../components/pane.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { StatePanel } from '../../components/state-panel.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { VerdictFilter, type VerdictChoice } from '../../components/verdict-filter.tsx';
import { plural } from '../../lib/format.ts';
import { useCan } from '../../lib/me.ts';
import { toProblem } from '../../lib/problem.ts';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useTitle } from '../../lib/use-title.ts';
import { ChooseArticle } from './choose-article.tsx';
import { ChooseClaims } from './choose-claims.tsx';
import { PastReports } from './past-reports.tsx';
import { useCreateReport } from './use-create-report.ts';
import { useRested } from '../../lib/use-rested.ts';
import './reports.css';

export function ReportsPage({ articleId }: { articleId: string | null }) {
  useTitle('Reports');
  const may = useCan('report:export');
  if (!may) {
    return (
      <div className="page">
        <StatePanel kind="no-permission" level={1} title="Reports are not open to you">
          Your role does not export. An administrator can change that under Settings, Members.
        </StatePanel>
      </div>
    );
  }
  return (
    <Panes className="reports-panes">
      <NewReport articleId={articleId} />
      <Pane label="Past reports" ground="surface">
        <PaneHead>
          <h2 className="page-title">Past reports</h2>
        </PaneHead>
        <div className="reports-body">
          <PastReports />
        </div>
      </Pane>
    </Panes>
  );
}

type Mode = 'article' | 'claims';
type Which = 'all' | 'judged' | 'published';

const statesOf: Record<Which, readonly ClaimState[] | null> = {
  all: null,
  judged: ['decided', 'approved', 'published'],
  published: ['published'],
};
const restMs = 250;
const mostClaims = 2000;

function NewReport({ articleId }: { articleId: string | null }) {
  const [mode, setMode] = useState<Mode>('article');
  const [article, setArticle] = useState<string | null>(articleId);
  const [claims, setClaims] = useState<ClaimRow[]>([]);
  const [which, setWhich] = useState<Which>('judged');
  const [verdict, setVerdict] = useState<VerdictChoice>(null);
  const [typed, setTyped] = useState('');
  const search = useRested(typed.trim(), restMs);
  const create = useCreateReport();

  const disabledReason = missing(mode, article, claims.length);
  const make = () => {
    if (mode === 'claims') create.mutate({ selection: { claimIds: claims.map((claim) => claim.id) } });
    else if (article !== null) create.mutate({ selection: { articleId: article } });
  };
  useShortcut('mod+enter', 'Make the report', make, {
    enabled: disabledReason === null && !create.isPending,
    group: 'Reports',
  });

  return (
    <Pane label="New report">
      <PaneHead>
        <h1 className="page-title">New report</h1>
        <div className="push">
          <Segmented<Mode>
            label="What goes into the report"
            value={mode}
            onChange={setMode}
            options={[
              { value: 'article', label: 'An article' },
              { value: 'claims', label: 'Chosen claims' },
            ]}
          />
        </div>
      </PaneHead>
      <div className="reports-body">
        {create.error ? (
          <Notice tone="error" title="Not made.">
            {toProblem(create.error).message}
          </Notice>
        ) : null}
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
            <FilterChip removeLabel="Choose none" onRemove={() => setClaims([])}>
              {plural(claims.length, 'claim')} chosen
            </FilterChip>
          </div>
        ) : null}
        {mode === 'article' ? (
          <ChooseArticle search={search} value={article} onChange={setArticle} />
        ) : (
          <ChooseClaims
            search={search}
            states={statesOf[which]}
            verdict={verdict}
            value={claims}
            onChange={setClaims}
          />
        )}
      </div>
      <ActionFoot>
        <span className="field-hint reports-foot-hint">
          {disabledReason ??
            (mode === 'claims' ? `${plural(claims.length, 'claim')} in the report` : 'All claims of the article')}
        </span>
        <Button
          kind="primary"
          size="lg"
          shortcut="mod+enter"
          className="push"
          disabledReason={disabledReason}
          busy={create.isPending}
          onClick={make}
        >
          Make the report
        </Button>
      </ActionFoot>
    </Pane>
  );
}

function missing(mode: Mode, article: string | null, claims: number): string | null {
  if (mode === 'article') return article === null ? 'Choose an article first.' : null;
  if (claims === 0) return 'Choose at least one claim first.';
  return claims > mostClaims
    ? `A report of chosen claims holds at most ${plural(mostClaims, 'claim')}. Choose fewer.`
    : null;
}
