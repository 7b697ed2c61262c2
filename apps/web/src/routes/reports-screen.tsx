import { useSearch } from '@tanstack/react-router';
import { ReportsPage } from '../features/reports/reports-page.tsx';

export function ReportsScreen() {
  const { article, by } = useSearch({ from: '/shell/reports' });
  return <ReportsPage articleId={article ?? null} mode={by ?? 'article'} />;
}
