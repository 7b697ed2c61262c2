import type { DashboardView } from '@claimdesk/api/views';
import { ListFilter } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { FilterChip, FiltersOn } from '../../components/filter-chip.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { filtersOn, type DashboardSearch } from './dashboard-search.ts';
import { formatPeriod } from './dashboard-words.ts';
import { FilterDialog } from './filter-dialog.tsx';

type DashboardFiltersProps = {
  search: DashboardSearch;
  onSearch: (search: DashboardSearch) => void;
  view: DashboardView | undefined;
  children?: ReactNode;
};

type Preset = '4w' | '12w' | 'year';

export function DashboardFilters({ search, onSearch, view, children }: DashboardFiltersProps) {
  const [open, setOpen] = useState(false);
  const ownDays = search.from !== undefined || search.to !== undefined;
  const without = (...keys: (keyof DashboardSearch)[]) => {
    const rest = { ...search };
    for (const key of keys) delete rest[key];
    return rest;
  };
  const choosePreset = (preset: Preset) => {
    const rest = without('from', 'to', 'period');
    onSearch(preset === '12w' ? rest : { ...rest, period: preset });
  };
  return (
    <div className="row wrap push">
      <FiltersOn count={filtersOn(search)} />
      {ownDays && view ? (
        <FilterChip removeLabel="Remove filter: days" onRemove={() => onSearch(without('from', 'to'))}>
          {formatPeriod(view.from, view.to)}
        </FilterChip>
      ) : null}
      {search.article ? (
        <FilterChip removeLabel="Remove filter: article" onRemove={() => onSearch(without('article'))}>
          <span className="filter-title">{view?.article?.title ?? 'One article'}</span>
        </FilterChip>
      ) : null}
      {search.topic ? (
        <FilterChip removeLabel="Remove filter: topic" onRemove={() => onSearch(without('topic'))}>
          Topic: {search.topic}
        </FilterChip>
      ) : null}
      {search.desk ? (
        <FilterChip removeLabel="Remove filter: desk" onRemove={() => onSearch(without('desk'))}>
          Desk: {search.desk}
        </FilterChip>
      ) : null}
      <Button kind="quiet" icon={ListFilter} onClick={() => setOpen(true)}>
        Filter
      </Button>
      <Segmented<Preset>
        label="Period"
        value={ownDays ? null : (search.period ?? '12w')}
        onChange={choosePreset}
        options={[
          { value: '4w', label: '4 weeks' },
          { value: '12w', label: '12 weeks' },
          { value: 'year', label: 'Year' },
        ]}
      />
      {children}
      {open ? (
        <FilterDialog
          search={search}
          topics={view?.topics ?? []}
          desks={view?.desks ?? []}
          onSearch={onSearch}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  );
}
