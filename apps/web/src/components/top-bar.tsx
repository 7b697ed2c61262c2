import { Link } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export type NavItem = {
  to: string;
  label: string;
  /** For the bottom bar, where there is room for one short word. */
  shortLabel?: string;
  icon: LucideIcon;
  /** How much waits there; none is shown for 0. */
  count?: number;
};

type TopBarProps = {
  items: readonly NavItem[];
  /** At the end: live sign, keys, theme, person. */
  children?: ReactNode;
};

const exactOnly = { exact: true };
const anyBelow = { exact: false };

/** The bar above every screen. */
export function TopBar({ items, children }: TopBarProps) {
  return (
    <header className="top-bar">
      <Link to="/" className="brand" aria-label="Claimdesk, to the desk" activeProps={{ 'aria-current': undefined }}>
        <span>Claim</span>desk
      </Link>
      <nav className="top-nav" aria-label="Main">
        {items.map((item) => (
          <Link key={item.to} to={item.to} activeOptions={item.to === '/' ? exactOnly : anyBelow}>
            {item.label}
            {item.count ? (
              <span className="count">
                {item.count}
                <span className="visually-hidden"> waiting</span>
              </span>
            ) : null}
          </Link>
        ))}
      </nav>
      <div className="row push gap-1">{children}</div>
    </header>
  );
}

/** Phones only: at most five, the last one is usually "More". */
export function TabBar({ items, children }: TopBarProps) {
  return (
    <nav className="tab-bar" aria-label="Main, short">
      {items.map((item) => (
        <Link key={item.to} to={item.to} activeOptions={item.to === '/' ? exactOnly : anyBelow}>
          <Icon of={item.icon} size={20} />
          {item.shortLabel ?? item.label}
        </Link>
      ))}
      {children}
    </nav>
  );
}

export type LiveSignStatus = 'connecting' | 'live' | 'offline';

/** Says whether the screen is kept up to date. */
export function LiveSign({ status, title }: { status: LiveSignStatus; title?: string }) {
  const words = { connecting: 'Connecting', live: 'Live', offline: 'Offline' }[status];
  return (
    <span className="live-sign" data-live={status} role="status" title={title}>
      {words}
    </span>
  );
}
