import './settings.css';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import {
  Archive,
  Crosshair,
  Import,
  KeyRound,
  Newspaper,
  Scale,
  ScrollText,
  SlidersHorizontal,
  Target,
  UserRound,
  UsersRound,
} from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Icon } from '../../components/icon.tsx';
import { useMe } from '../../lib/me.ts';
import { messages } from './messages.ts';

const places = [
  { to: '/settings/account', label: messages.account, icon: UserRound, scope: null },
  { to: '/settings/my-calibration', label: messages.myCalibration, icon: Crosshair, scope: 'review:submit' },
  { to: '/settings/members', label: messages.members, icon: UsersRound, scope: 'member:read' },
  { to: '/settings/newsroom', label: messages.newsroom, icon: Newspaper, scope: 'workspace:read' },
  { to: '/settings/policy', label: messages.policy, icon: SlidersHorizontal, scope: 'workspace:read' },
  { to: '/settings/scales', label: messages.scales, icon: Scale, scope: 'workspace:read' },
  { to: '/settings/calibration', label: messages.calibration, icon: Target, scope: 'workspace:admin' },
  { to: '/settings/keys', label: messages.keys, icon: KeyRound, scope: 'api-key:manage' },
  { to: '/settings/imports', label: messages.imports, icon: Import, scope: 'fact-check:import' },
  { to: '/settings/audit', label: messages.audit, icon: ScrollText, scope: 'journal:read' },
  { to: '/settings/backup', label: messages.backup, icon: Archive, scope: 'workspace:admin' },
] as const;

/** Places on the left, one of them on paper beside them. */
export function SettingsLayout() {
  const { scopes, workspace } = useMe();
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    // On a phone the places are one line that scrolls sideways.
    nav.current?.querySelector(`a[href="${pathname}"]`)?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname]);
  return (
    <div className="settings">
      <nav ref={nav} className="settings-nav" aria-label={messages.settings}>
        <p className="settings-workspace">{workspace.name}</p>
        <ul>
          {places
            .filter((place) => place.scope === null || scopes.includes(place.scope))
            .map((place) => (
              <li key={place.to}>
                <Link to={place.to}>
                  <Icon of={place.icon} />
                  {place.label}
                </Link>
              </li>
            ))}
        </ul>
      </nav>
      <div className="settings-sheet">
        <Outlet />
      </div>
    </div>
  );
}
