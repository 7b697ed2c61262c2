import type { CSSProperties, ReactNode, Ref } from 'react';
import { classNames } from './class-names.ts';

type PanesProps = {
  /** Grid columns of the wide layout: `minmax(600px, 1fr) 360px 424px`. Under 1024 px the panes stand one below another. */
  columns?: string;
  className?: string;
  children: ReactNode;
};

/** A work screen: the panes scroll, the page does not. */
export function Panes({ columns, className, children }: PanesProps) {
  return (
    <div
      className={classNames('panes', className)}
      style={columns ? ({ gridTemplateColumns: columns } as CSSProperties) : undefined}
    >
      {children}
    </div>
  );
}

type PaneProps = {
  /** Every pane is a landmark with a name. */
  label: string;
  /** `surface` is paper, for what is read word by word; `canvas` is the desk. */
  ground?: 'canvas' | 'surface';
  as?: 'section' | 'aside' | 'article';
  className?: string;
  id?: string;
  ref?: Ref<HTMLElement>;
  children: ReactNode;
};

/** It can be focused, so that the arrow keys scroll it. */
export function Pane({ label, ground = 'canvas', as: Tag = 'section', className, id, ref, children }: PaneProps) {
  return (
    <Tag
      id={id}
      ref={ref}
      className={classNames('pane', className)}
      data-ground={ground}
      aria-label={label}
      tabIndex={0}
    >
      {children}
    </Tag>
  );
}

/** The sticky head of a pane. */
export function PaneHead({ className, children }: { className?: string; children: ReactNode }) {
  return <header className={classNames('pane-head', className)}>{children}</header>;
}

export function PaneBody({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={classNames('pane-body', className)}>{children}</div>;
}

/** The sticky foot of a pane with its one filled button; `fill` shares the width among the buttons. */
export function ActionFoot({ fill, className, children }: { fill?: boolean; className?: string; children: ReactNode }) {
  return (
    <footer className={classNames('action-foot', className)} data-fill={fill || undefined}>
      {children}
    </footer>
  );
}

/** Phones only: what is selected, within the thumb's reach. Put it last in the scrolling pane. */
export function PeekSheet({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="peek-sheet" aria-label={label}>
      {children}
    </section>
  );
}
