import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { ArticleFilterValues } from '../features/desk/article-filters.tsx';
import { ArticlesPage } from '../features/desk/articles-page.tsx';

export function ArticlesScreen() {
  const filters = useSearch({ from: '/shell/articles' });
  const navigate = useNavigate();
  const onFilters = useCallback(
    (search: ArticleFilterValues) => void navigate({ to: '/articles', search, replace: true, resetScroll: false }),
    [navigate],
  );
  return <ArticlesPage filters={filters} onFilters={onFilters} />;
}
