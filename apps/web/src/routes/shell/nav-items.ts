import type { DeskView } from '@claimdesk/api/views';
import type { Scope } from '@claimdesk/core';
import { ChartNoAxesColumn, FileChartColumn, FileText, LampDesk, Library, PenLine, Scale, Send } from 'lucide-react';
import type { NavItem } from '../../components/top-bar.tsx';

/** Places that somebody with these scopes can work in; a place where they may do nothing is not shown. */
export function navItems(scopes: readonly Scope[], desk: DeskView | undefined): NavItem[] {
  const can = (...wanted: Scope[]) => wanted.some((scope) => scopes.includes(scope));
  const places: { item: NavItem; shown: boolean }[] = [
    { item: { to: '/', label: 'Desk', icon: LampDesk, count: desk?.total ?? 0 }, shown: true },
    { item: { to: '/articles', label: 'Articles', icon: FileText }, shown: true },
    {
      item: { to: '/review', label: 'Review', icon: PenLine, count: desk?.reviewsWanted.count ?? 0 },
      shown: can('review:submit', 'claim:assign'),
    },
    {
      item: {
        to: '/adjudicate',
        label: 'Adjudicate',
        shortLabel: 'Decide',
        icon: Scale,
        count: desk?.disputes.count ?? 0,
      },
      shown: can('decision:adjudicate'),
    },
    {
      item: {
        to: '/publish',
        label: 'Publish',
        icon: Send,
        count: (desk?.toApprove.count ?? 0) + (desk?.toPublish.count ?? 0),
      },
      shown: can('decision:approve', 'publication:publish'),
    },
    { item: { to: '/dashboard', label: 'Dashboard', icon: ChartNoAxesColumn }, shown: can('review:read') },
    { item: { to: '/sources', label: 'Sources', icon: Library }, shown: can('review:read') },
    { item: { to: '/reports', label: 'Reports', icon: FileChartColumn }, shown: can('report:export') },
  ];
  return places.filter((place) => place.shown).map((place) => place.item);
}
