import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { ForeignCheck } from '../../components/foreign-check.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemPanel } from '../../components/problem-panel.tsx';
import { Select } from '../../components/select.tsx';
import { SkeletonLines } from '../../components/skeleton.tsx';
import { StatePanel } from '../../components/state-panel.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { formatNumber, plural } from '../../lib/format.ts';
import { useCan } from '../../lib/me.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useRested } from '../../lib/use-rested.ts';
import { useTitle } from '../../lib/use-title.ts';
import './fact-checks.css';

export type FactChecksSearch = { search?: string; publisher?: string };
type Props = { search: FactChecksSearch; onSearch: (search: FactChecksSearch) => void };

const restMs = 250;
const pageSize = 50;
const title = 'Fact-checks of others';

/** What other publishers have checked, as far as it was imported. */
export function FactChecksPage(props: Props) {
  useTitle(title);
  const mayRead = useCan('claim:read');
  const mayImport = useCan('fact-check:import');
  if (!mayRead) {
    return (
      <div className="page">
        <StatePanel kind="no-permission" level={1} title="Fact-checks are not open to you">
          Your role does not read claims. An administrator can change that under Settings, Members.
        </StatePanel>
      </div>
    );
  }
  return (
    <Page
      title={title}
      intro="What other publishers have checked, in their words and with their ratings. They are imported, and nobody here has judged them."
      actions={
        mayImport ? (
          <Link className="button" to="/settings/imports">
            Imports
          </Link>
        ) : null
      }
    >
      <Filters {...props} />
      <List {...props} />
    </Page>
  );
}

function Filters({ search, onSearch }: Props) {
  const trpc = useTRPC();
  const publishers = useQuery(trpc.factCheck.publishers.queryOptions());
  const [typed, setTyped] = useState(search.search ?? '');
  const rested = useRested(typed.trim(), restMs);
  // What the address was last made to say from here: any other word in it came from elsewhere, as from the palette.
  const said = useRef(search.search ?? '');
  useEffect(() => {
    const inAddress = search.search ?? '';
    if (inAddress === said.current) return;
    said.current = inAddress;
    setTyped(inAddress);
  }, [search.search]);
  useEffect(() => {
    if (rested !== typed.trim() || rested === said.current) return;
    said.current = rested;
    const { search: _, ...rest } = search;
    onSearch(rested ? { ...rest, search: rested } : rest);
  }, [rested, typed, search, onSearch]);
  const choose = (publisher: string) => {
    const { publisher: _, ...rest } = search;
    onSearch(publisher ? { ...rest, publisher } : rest);
  };
  const known = publishers.data ?? [];
  const chosen = search.publisher;
  const isListed = chosen === undefined || known.some(({ publisher }) => publisher === chosen);
  return (
    <div className="fact-check-filters">
      <TextInput
        icon={Search}
        type="search"
        aria-label="Search the fact-checks"
        placeholder="Words of the claim, a title, a rating"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Select aria-label="Publisher" value={chosen ?? ''} onChange={(event) => choose(event.target.value)}>
        <option value="">All publishers</option>
        {isListed ? null : <option value={chosen}>{chosen}</option>}
        {known.map(({ publisher, count }) => (
          <option key={publisher} value={publisher}>
            {publisher} ({formatNumber(count)})
          </option>
        ))}
      </Select>
      {chosen !== undefined || search.search !== undefined ? (
        <Button kind="quiet" onClick={() => onSearch({})}>
          Take {plural(Number(chosen !== undefined) + Number(search.search !== undefined), 'filter')} off
        </Button>
      ) : null}
    </div>
  );
}

function List({ search }: Props) {
  const trpc = useTRPC();
  const mayImport = useCan('fact-check:import');
  const list = useInfiniteQuery(
    trpc.factCheck.list.infiniteQueryOptions(
      { ...search, limit: pageSize },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  );
  if (list.error) return <ProblemPanel error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <SkeletonLines lines={8} label="Loading the fact-checks" />;
  const rows = list.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) {
    return search.search !== undefined || search.publisher !== undefined ? (
      <StatePanel kind="not-found" title="No fact-check fits">
        Search for other words, or take filters off.
      </StatePanel>
    ) : (
      <StatePanel
        kind="empty"
        title="No fact-check of others yet"
        actions={
          mayImport ? (
            <Link className="button button-primary" to="/settings/imports">
              Import some
            </Link>
          ) : undefined
        }
      >
        {mayImport
          ? 'Import a feed or a page with ClaimReview markup: it is then found beside claims that say much the same.'
          : 'An editor or admin can import them under Settings, Imports.'}
      </StatePanel>
    );
  }
  return (
    <>
      <ul className="fact-check-list" aria-label={title} aria-busy={list.isPlaceholderData || undefined}>
        {rows.map((check) => (
          <li key={check.id}>
            <ForeignCheck check={check} more={check.title} />
          </li>
        ))}
      </ul>
      {list.hasNextPage ? (
        <p className="mt-4">
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            Show more fact-checks
          </Button>
        </p>
      ) : null}
    </>
  );
}
