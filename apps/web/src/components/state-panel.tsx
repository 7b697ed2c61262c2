import { Inbox, Lock, RefreshCw, SearchX, TriangleAlert, WifiOff, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { Skeleton } from './skeleton.tsx';

export type StatePanelKind = 'empty' | 'loading' | 'error' | 'offline' | 'no-permission' | 'conflict' | 'not-found';

type StatePanelProps = {
  kind: StatePanelKind;
  title?: ReactNode;
  /** What happened and what to do. */
  children?: ReactNode;
  actions?: ReactNode;
  icon?: LucideIcon;
  /** 1 when it is the whole screen. */
  level?: 1 | 2 | 3;
  /** Without edge and ground, inside a pane of its own. */
  bare?: boolean;
};

const icons: Record<Exclude<StatePanelKind, 'loading'>, LucideIcon> = {
  empty: Inbox,
  error: TriangleAlert,
  offline: WifiOff,
  'no-permission': Lock,
  conflict: RefreshCw,
  'not-found': SearchX,
};

/** What a place says when it has nothing to show: nothing here, not yet, not now, not you. */
export function StatePanel({ kind, title, children, actions, icon, level = 2, bare }: StatePanelProps) {
  const Heading = `h${level}` as const;
  const urgent = kind === 'error' || kind === 'conflict';
  return (
    <section
      className="state-panel"
      data-bare={bare || undefined}
      role={urgent ? 'alert' : 'status'}
      aria-busy={kind === 'loading' || undefined}
    >
      {kind === 'loading' ? (
        <>
          <Skeleton width={40} />
          <Skeleton width={90} />
          <Skeleton width={72} />
          <span className="visually-hidden">{title ?? 'Loading'}</span>
        </>
      ) : (
        <>
          <Icon of={icon ?? icons[kind]} size={24} strokeWidth={1.5} />
          <Heading>{title}</Heading>
        </>
      )}
      {children ? <p>{children}</p> : null}
      {actions ? <div className="row wrap">{actions}</div> : null}
    </section>
  );
}
