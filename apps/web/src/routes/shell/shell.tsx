import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, Outlet, useNavigate, useRouter } from '@tanstack/react-router';
import { Bell as BellIcon, Menu as MenuIcon, Moon, Search, Settings, Sun, WifiOff } from 'lucide-react';
import { lazy, memo, Suspense, useEffect, useState } from 'react';
import { Button, IconButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Kbd } from '../../components/kbd.tsx';
import { Menu } from '../../components/menu.tsx';
import { Notice } from '../../components/notice.tsx';
import { StatePanel } from '../../components/state-panel.tsx';
import { LiveSign, TabBar, TopBar } from '../../components/top-bar.tsx';
import { formatTime } from '../../lib/format.ts';
import { useLive, useLiveState } from '../../lib/live/use-live.ts';
import { MeContext, type Me } from '../../lib/me.ts';
import { toProblem } from '../../lib/problem.ts';
import { useActiveShortcuts, useShortcut } from '../../lib/shortcuts.ts';
import { setTheme, shownTheme, useTheme } from '../../lib/theme.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { navItems } from './nav-items.ts';
import { PersonMenu } from './person-menu.tsx';

// Both are asked for by a key; the shell need not carry them.
const KeyOverlay = lazy(async () => ({ default: (await import('./key-overlay.tsx')).KeyOverlay }));
const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));

type OverlayName = 'keys' | 'palette';

/** The frame around every screen of somebody who is signed in. */
export function Shell() {
  const trpc = useTRPC();
  const me = useQuery(trpc.auth.me.queryOptions(undefined, { staleTime: 5 * 60_000 }));
  if (me.error && toProblem(me.error).code === 'unauthenticated') return <ToSignIn />;
  if (me.data) {
    return (
      <MeContext value={me.data}>
        <Frame me={me.data} />
      </MeContext>
    );
  }
  if (me.error) return <NoAnswer message={toProblem(me.error).message} onRetry={() => void me.refetch()} />;
  return (
    <div className="app" aria-busy="true">
      <header className="top-bar">
        <span className="brand" aria-hidden="true">
          <span>Claim</span>desk
        </span>
      </header>
    </div>
  );
}

/** Goes once, from where it was first drawn: every new render would begin the same navigation again. */
const ToSignIn = memo(function ToSignIn() {
  const router = useRouter();
  const [next] = useState(() => router.state.location.href);
  return <Navigate to="/sign-in" search={next === '/' ? {} : { next }} replace />;
});

function NoAnswer({ message, onRetry }: { message: string; onRetry: () => void }) {
  return (
    <main className="page" data-width="text">
      <StatePanel
        kind="offline"
        level={1}
        title="No connection"
        actions={
          <Button kind="primary" onClick={onRetry}>
            Try now
          </Button>
        }
      >
        {message}
      </StatePanel>
    </main>
  );
}

function Frame({ me }: { me: Me }) {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const desk = useQuery(trpc.desk.waiting.queryOptions());
  const [overlay, setOverlay] = useState<OverlayName | null>(null);
  // Once drawn it stays, so that it can close as slowly as it likes.
  const [drawn, setDrawn] = useState<ReadonlySet<OverlayName>>(new Set());
  const shortcuts = useActiveShortcuts();
  const [listed, setListed] = useState(shortcuts);
  useLive(me.workspace.id);

  const items = navItems(me.scopes, desk.data);
  const show = (name: OverlayName) => {
    // An overlay is a layer of its own, so what lies under it is read before it opens.
    setListed(shortcuts);
    setDrawn((already) => new Set([...already, name]));
    setOverlay(name);
  };
  const showKeys = () => show('keys');
  const showPalette = () => show('palette');
  const onOpenChange = (open: boolean) => setOverlay((name) => (open ? name : null));
  useShortcut('?', 'Show the keys', showKeys, { group: 'Everywhere' });
  useShortcut('mod+k', 'Search or do', showPalette, { group: 'Everywhere' });
  return (
    <div className="app">
      <a className="skip-link" href="#main">
        Skip to the content
      </a>
      <TopBar items={items}>
        <Button icon={Search} className="search-box" shortcut="mod+k" tooltip="Search or do" onClick={showPalette}>
          <span className="search-words">Find anything</span>
        </Button>
        <LiveState />
        <Button
          kind="quiet"
          size="sm"
          className="keys-button"
          aria-label="Show the keys"
          aria-keyshortcuts="?"
          onClick={showKeys}
        >
          <Kbd keys="?" />
        </Button>
        <Bell unread={desk.data?.unread ?? 0} />
        <ThemeButton />
        <PersonMenu />
      </TopBar>
      <OfflineNotice />
      <main id="main" className="app-main" tabIndex={-1}>
        <Suspense fallback={<ScreenLoading />}>
          <Outlet />
        </Suspense>
      </main>
      <TabBar items={items.slice(0, 4)}>
        <Menu
          trigger={
            <button type="button">
              <Icon of={MenuIcon} size={20} />
              More
            </button>
          }
          entries={[
            ...items.slice(4).map((item) => ({
              key: item.to,
              label: item.label,
              icon: item.icon,
              onSelect: () => void navigate({ to: item.to }),
            })),
            { key: 'settings', label: 'Settings', icon: Settings, onSelect: () => void navigate({ to: '/settings' }) },
          ]}
        />
      </TabBar>
      <Suspense fallback={null}>
        {drawn.has('keys') ? (
          <KeyOverlay open={overlay === 'keys'} onOpenChange={onOpenChange} shortcuts={listed} />
        ) : null}
        {drawn.has('palette') ? (
          <Palette open={overlay === 'palette'} onOpenChange={onOpenChange} shortcuts={listed} places={items} />
        ) : null}
      </Suspense>
    </div>
  );
}

function LiveState() {
  const live = useLiveState();
  const title =
    live.status === 'offline'
      ? `No connection since ${formatTime(live.since)}`
      : 'Changes of colleagues appear by themselves';
  return <LiveSign status={live.status} title={title} />;
}

/** A stream that is opened again within a moment is nobody's business. */
const OFFLINE_NOTICE_AFTER_MS = 4000;

/** Lies over a corner, so that nothing moves under the reader's eyes. */
function OfflineNotice() {
  const live = useLiveState();
  const isOffline = live.status === 'offline';
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!isOffline) return;
    const timer = setTimeout(() => setLasts(true), OFFLINE_NOTICE_AFTER_MS);
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [isOffline]);
  if (!isOffline || !lasts) return null;
  return (
    <div className="offline-notice">
      <Notice tone="warn" icon={WifiOff} title={`No connection since ${formatTime(live.since)}.`} announce>
        Your drafts are kept in this browser and go out when the server answers.
      </Notice>
    </div>
  );
}

/** How much I was told and have not read, kept live like everything that waits. */
function Bell({ unread }: { unread: number }) {
  const shown = unread > 99 ? '99+' : String(unread);
  return (
    <Link to="/notifications" className="button button-quiet button-icon bell" title="Notifications">
      <Icon of={BellIcon} />
      {unread > 0 ? (
        <span className="bell-count" aria-hidden="true">
          {shown}
        </span>
      ) : null}
      <span className="visually-hidden">Notifications{unread > 0 ? `, ${shown} unread` : ''}</span>
    </Link>
  );
}

function ThemeButton() {
  useTheme();
  const isDark = shownTheme() === 'dark';
  return (
    <IconButton
      icon={isDark ? Moon : Sun}
      label={isDark ? 'Switch to the light theme' : 'Switch to the dark theme'}
      onClick={() => setTheme(isDark ? 'light' : 'dark')}
    />
  );
}

function ScreenLoading() {
  return (
    <div className="page">
      <StatePanel kind="loading" bare />
    </div>
  );
}
