import { Link, type LinkProps } from '@tanstack/react-router';
import { useId, type ReactNode } from 'react';
import type { ShownState } from '../../components/claim-state.ts';
import { StateGlyph } from '../../components/state-glyph.tsx';
import { messages } from './messages.ts';

type WaitingGroupProps = {
  title: string;
  /** Its glyph stands before the title. */
  state: ShownState;
  count: number;
  /** Where all of it is. */
  to: string;
  children: ReactNode[];
};

export function WaitingGroup({ title, state, count, to, children }: WaitingGroupProps) {
  const id = useId();
  if (count === 0) return null;
  return (
    <section className="waiting-group" aria-labelledby={id}>
      <div className="section-head">
        <StateGlyph state={state} />
        <h2 id={id}>{title}</h2>
        <span className="count">{count}</span>
        {count > children.length ? (
          <Link to={to} className="link push font-medium" aria-label={`${messages.all}: ${title}`}>
            {messages.all}
          </Link>
        ) : null}
      </div>
      <ul>{children}</ul>
    </section>
  );
}

type WaitingItemProps = Pick<LinkProps, 'to' | 'params' | 'search'> & { wording: string; children: ReactNode };

export function WaitingItem({ wording, children, ...link }: WaitingItemProps) {
  return (
    <li>
      <Link {...link} className="waiting-item">
        <span className="waiting-wording">{wording}</span>
        <span className="meta">{children}</span>
      </Link>
    </li>
  );
}
