import { useSearch } from '@tanstack/react-router';
import { ReportsPage } from '../features/reports/reports-page.tsx';

export function ReportsScreen() {
  const { article } = useSearch({ from: '/shell/reports' });
  return <ReportsPage articleId={article ?? null} />;
}
