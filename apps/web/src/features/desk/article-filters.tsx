import type { ClaimState } from '@claimdesk/core';
import { Plus, Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { barStates, claimStateLabels } from '../../components/claim-state.ts';
import { FilterChip, FiltersOn } from '../../components/filter-chip.tsx';
import { Menu } from '../../components/menu.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { messages } from './messages.ts';

export type ArticleFilterValues = { order?: 'most_waiting'; state?: ClaimState; search?: string };

export function filtersOn(filters: ArticleFilterValues): number {
  return (filters.state ? 1 : 0) + (filters.search ? 1 : 0);
}

type ArticleFiltersProps = { filters: ArticleFilterValues; onFilters: (filters: ArticleFilterValues) => void };

/** Long enough to finish a word, short enough to feel like an answer. */
const TYPING_MS = 250;

export function ArticleFilters({ filters, onFilters }: ArticleFiltersProps) {
  const count = filtersOn(filters);
  const without = (key: 'state' | 'search') => {
    const rest = { ...filters };
    delete rest[key];
    return rest;
  };
  return (
    <>
      <FiltersOn count={count} />
      {filters.state ? (
        <FilterChip
          removeLabel={messages.removeFilter(claimStateLabels[filters.state])}
          onRemove={() => onFilters(without('state'))}
        >
          {messages.withClaims(claimStateLabels[filters.state])}
        </FilterChip>
      ) : null}
      {filters.search ? (
        <FilterChip removeLabel={messages.removeFilter(filters.search)} onRemove={() => onFilters(without('search'))}>
          {messages.containing(filters.search)}
        </FilterChip>
      ) : null}
      <Menu
        align="start"
        trigger={
          <Button kind="quiet" size="sm" icon={Plus}>
            {messages.filter}
          </Button>
        }
        entries={[
          { kind: 'label', key: 'has', label: 'Has claims that are' },
          ...barStates
            .filter((state) => state !== 'retracted')
            .map((state) => ({
              key: state,
              label: claimStateLabels[state],
              onSelect: () => onFilters({ ...filters, state }),
            })),
        ]}
      />
      {count > 0 ? (
        <Button kind="quiet" size="sm" onClick={() => onFilters(filters.order ? { order: filters.order } : {})}>
          {messages.clear}
        </Button>
      ) : null}
      <SearchBox
        value={filters.search ?? ''}
        onChange={(search) => onFilters(search ? { ...filters, search } : without('search'))}
      />
    </>
  );
}

function SearchBox({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  useEffect(() => {
    const words = typed.trim();
    if (words === value) return;
    const timer = setTimeout(() => onChange(words), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <div className="filters-search">
      <TextInput
        type="search"
        icon={Search}
        aria-label={messages.search}
        placeholder={messages.search}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  );
}
