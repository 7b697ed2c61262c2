import { ListFilter, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

type FilterChipProps = { children: ReactNode; /** "Remove filter: Topic" */ removeLabel: string; onRemove: () => void };

/** A filter that is on, with its own way off. */
export function FilterChip({ children, removeLabel, onRemove }: FilterChipProps) {
  return (
    <span className="filter-chip">
      {children}
      <button type="button" aria-label={removeLabel} onClick={onRemove}>
        <Icon of={X} size={14} />
      </button>
    </span>
  );
}

/** "2 filters on": nobody looks at a filtered list without knowing. */
export function FiltersOn({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span className="row text-13 font-medium text-accent-deep">
      <Icon of={ListFilter} />
      {count === 1 ? '1 filter on' : `${count} filters on`}
    </span>
  );
}
