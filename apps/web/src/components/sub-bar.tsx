import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

type SubBarProps = {
  /** From the list to this; the last one is the page itself. */
  crumbs: readonly ReactNode[];
  /** After the crumbs: progress, lease, state. */
  children?: ReactNode;
  actions?: ReactNode;
};

/** The second bar of a work screen: where I am, how it stands, what I can do with the whole. */
export function SubBar({ crumbs, children, actions }: SubBarProps) {
  return (
    <div className="sub-bar">
      <nav aria-label="Breadcrumb" className="min-w-0">
        <ol className="crumbs">
          {crumbs.map((crumb, index) => (
            <li key={index} aria-current={index === crumbs.length - 1 ? 'page' : undefined}>
              {index > 0 ? <Icon of={ChevronRight} className="max-md:hidden" /> : null}
              <span className="clip">{crumb}</span>
            </li>
          ))}
        </ol>
      </nav>
      {children}
      {actions ? <div className="row push">{actions}</div> : null}
    </div>
  );
}
