import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { SourcesPage } from '../features/sources/sources-page.tsx';
import { readSourcesSearch, type SourcesSearch } from '../features/sources/sources-search.ts';

export function SourcesScreen() {
  const search = readSourcesSearch(useSearch({ from: '/shell/sources' }));
  const navigate = useNavigate();
  const onSearch = useCallback(
    (next: SourcesSearch) => void navigate({ to: '/sources', search: next, replace: true, resetScroll: false }),
    [navigate],
  );
  return <SourcesPage search={search} onSearch={onSearch} />;
}
