import type { LucideIcon } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import { Icon } from './icon.tsx';

export type CompareRow = {
  key: string;
  label: ReactNode;
  icon?: LucideIcon;
  /** One cell a column, or one that spans them all. */
  cells: readonly ReactNode[] | { wide: ReactNode };
};

type CompareSection = { key: string; caption: ReactNode; rows: readonly CompareRow[] };

type CompareTableProps = {
  /** Names the table for a screen reader. */
  label: string;
  /** Heads of the columns: "Review A", "Review B". */
  columns: readonly string[];
  sections: readonly CompareSection[];
  /** Under the table: what is the same in all. */
  foot?: ReactNode;
};

/** With more, a phone shows them one below another, each under its name. */
const mostOnPhone = 2;

/** Reviews side by side; the caller puts the differences first. */
export function CompareTable({ label, columns, sections, foot }: CompareTableProps) {
  return (
    <div
      className="compare"
      data-many={columns.length > mostOnPhone || undefined}
      style={{ '--columns': columns.length } as CSSProperties}
    >
      <div role="table" aria-label={label} className="contents">
        <div role="row" className="compare-row compare-head">
          <span role="columnheader" className="compare-label">
            <span className="visually-hidden">Part of the review</span>
          </span>
          {columns.map((column, index) => (
            <span key={index} role="columnheader">
              {column}
            </span>
          ))}
        </div>
        {sections.map((section) => (
          <CompareBody key={section.key} section={section} columns={columns} />
        ))}
      </div>
      {foot}
    </div>
  );
}

function CompareBody({ section, columns }: { section: CompareSection; columns: readonly string[] }) {
  if (section.rows.length === 0) return null;
  return (
    <div role="rowgroup" className="contents">
      <div role="row" className="compare-caption">
        <span role="cell" aria-colspan={columns.length + 1}>
          {section.caption}
        </span>
      </div>
      {section.rows.map((row) => (
        <div key={row.key} role="row" className="compare-row">
          <span role="rowheader" className="compare-label">
            {row.icon ? <Icon of={row.icon} /> : null}
            {row.label}
          </span>
          {'wide' in row.cells ? (
            <div role="cell" data-wide aria-colspan={columns.length}>
              {row.cells.wide}
            </div>
          ) : (
            row.cells.map((cell, index) => (
              <div key={index} role="cell" data-column={columns[index]}>
                {cell}
              </div>
            ))
          )}
        </div>
      ))}
    </div>
  );
}
