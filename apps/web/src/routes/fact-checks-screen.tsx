import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { FactChecksPage, type FactChecksSearch } from '../features/fact-checks/fact-checks-page.tsx';

export function FactChecksScreen() {
  const search = useSearch({ from: '/shell/fact-checks' });
  const navigate = useNavigate();
  const onSearch = useCallback(
    (next: FactChecksSearch) => void navigate({ to: '/fact-checks', search: next, replace: true, resetScroll: false }),
    [navigate],
  );
  return <FactChecksPage search={search} onSearch={onSearch} />;
}
