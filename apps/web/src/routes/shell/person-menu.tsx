import { useNavigate } from '@tanstack/react-router';
import { Check, Crosshair, KeyRound, LogOut, ScrollText, SlidersHorizontal, UserRound, UsersRound } from 'lucide-react';
import { Menu, type MenuEntry } from '../../components/menu.tsx';
import { useToast } from '../../components/toast.tsx';
import { initials } from '../../lib/format.ts';
import { useMe } from '../../lib/me.ts';
import { toProblem } from '../../lib/problem.ts';
import { useSignOut } from '../../lib/use-sign-out.ts';
import { chooseWorkspace } from '../../lib/workspace-choice.ts';

/** Who I am, the settings I may see, and the way out. */
export function PersonMenu() {
  const me = useMe();
  const navigate = useNavigate();
  const toast = useToast();
  const signOut = useSignOut((error) => toast({ message: toProblem(error).message, urgent: true }));
  const others: MenuEntry[] =
    me.workspaces.length < 2
      ? []
      : [
          { kind: 'rule', key: 'workspaces-rule' },
          { kind: 'label', key: 'workspaces', label: 'Workspaces' },
          ...me.workspaces.map((workspace): MenuEntry => ({
            key: workspace.id,
            label: workspace.name,
            ...(workspace.id === me.workspace.id ? { icon: Check } : {}),
            onSelect: () => {
              chooseWorkspace(workspace.id);
              location.assign('/');
            },
          })),
        ];
  const entries: MenuEntry[] = [
    { kind: 'label', key: 'who', label: `${me.account.name}, ${me.workspace.name}` },
    ...settingsPlaces(me.scopes).map((place): MenuEntry => ({
      key: place.to,
      label: place.label,
      icon: place.icon,
      onSelect: () => void navigate({ to: place.to }),
    })),
    ...others,
    { kind: 'rule', key: 'out-rule' },
    { key: 'out', label: 'Sign out', icon: LogOut, onSelect: () => signOut.mutate() },
  ];
  return (
    <Menu
      entries={entries}
      trigger={
        <button type="button" className="avatar">
          {initials(me.account.name)}
          <span className="visually-hidden">, {me.account.name}: settings and sign out</span>
        </button>
      }
    />
  );
}

function settingsPlaces(scopes: readonly string[]) {
  return [
    { to: '/settings/account', label: 'Your account', icon: UserRound, scope: null },
    { to: '/settings/my-calibration', label: 'My calibration', icon: Crosshair, scope: 'review:submit' },
    { to: '/settings/members', label: 'Members', icon: UsersRound, scope: 'member:read' },
    { to: '/settings/policy', label: 'Review policy', icon: SlidersHorizontal, scope: 'workspace:read' },
    { to: '/settings/keys', label: 'API keys', icon: KeyRound, scope: 'api-key:manage' },
    { to: '/settings/audit', label: 'Audit log', icon: ScrollText, scope: 'journal:read' },
  ].filter((place) => place.scope === null || scopes.includes(place.scope));
}
