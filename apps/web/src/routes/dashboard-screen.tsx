import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { DashboardPage } from '../features/dashboard/dashboard-page.tsx';
import { readDashboardSearch, type DashboardSearch } from '../features/dashboard/dashboard-search.ts';

export function DashboardScreen() {
  // The address is read here, so that the words it may hold load with the screen.
  const search = readDashboardSearch(useSearch({ from: '/shell/dashboard' }));
  const navigate = useNavigate();
  const onSearch = useCallback(
    (next: DashboardSearch) => void navigate({ to: '/dashboard', search: next, replace: true, resetScroll: false }),
    [navigate],
  );
  return <DashboardPage search={search} onSearch={onSearch} />;
}
