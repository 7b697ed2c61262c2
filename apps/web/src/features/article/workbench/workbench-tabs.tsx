import type { ClaimRow } from '@claimdesk/api/views';
import { Tabs } from '../../../components/tabs.tsx';
import { useSelectedId } from './selection-store.ts';
import type { WorkbenchLayout } from './use-media.ts';

export type WorkbenchTab = 'text' | 'list' | 'claim';

type WorkbenchTabsProps = {
  layout: WorkbenchLayout;
  tab: WorkbenchTab;
  onTab: (tab: WorkbenchTab) => void;
  claims: readonly ClaimRow[];
  total: number;
};

/** Which pane is shown, where there is no room for all three. */
export function WorkbenchTabs({ layout, tab, onTab, claims, total }: WorkbenchTabsProps) {
  const id = useSelectedId();
  if (layout === 'wide') return null;
  const number = claims.find((claim) => claim.id === id)?.number;
  const tabs = [
    ...(layout === 'narrow' ? [{ value: 'text' as const, label: 'Text' }] : []),
    { value: 'list' as const, label: 'Claims', count: total },
    { value: 'claim' as const, label: number === undefined ? 'Claim' : `Claim ${number}` },
  ];
  return (
    <div className="article-tabs">
      <Tabs label="Panes" tabs={tabs} value={layout === 'medium' && tab === 'text' ? 'claim' : tab} onChange={onTab} />
    </div>
  );
}
