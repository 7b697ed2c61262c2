import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { ArticleFilterValues } from '../features/desk/article-filters.tsx';
import { DeskPage } from '../features/desk/desk-page.tsx';

export function DeskScreen() {
  const filters = useSearch({ from: '/shell/' });
  const navigate = useNavigate();
  const onFilters = useCallback(
    (search: ArticleFilterValues) => void navigate({ to: '/', search, replace: true, resetScroll: false }),
    [navigate],
  );
  return <DeskPage filters={filters} onFilters={onFilters} />;
}
