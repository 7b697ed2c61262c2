import { ChartColumn, Table2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { DataTable, type DataColumn } from '../data-table.tsx';
import { Icon } from '../icon.tsx';
import { Segmented } from '../segmented.tsx';
import './chart.css';

/** The numbers of a picture: the first column names the row. */
export type FigureTable = { columns: readonly string[]; rows: readonly (readonly (string | number)[])[] };

type FigureProps = {
  /** What the picture says; drawn from its numbers, or neutral. */
  title: string;
  /** What was measured, of what. */
  measure: ReactNode;
  table: FigureTable;
  /** In place of picture and table while there is nothing to show: why. */
  empty?: string | null;
  /** Columns of twelve. */
  span: 3 | 4 | 5 | 6 | 7 | 8 | 12;
  foot?: ReactNode;
  children: ReactNode;
};

/** A chart with its finding as its title, and the same numbers as a table. */
export function Figure({ title, measure, table, empty, span, foot, children }: FigureProps) {
  const [shown, setShown] = useState<'chart' | 'table'>('chart');
  return (
    <figure className="figure" data-span={span}>
      <figcaption>
        <h2>{title}</h2>
        <p>{measure}</p>
        {empty ? null : (
          <Segmented
            size="tiny"
            label={`Show “${title}” as`}
            value={shown}
            onChange={setShown}
            options={[
              { value: 'chart', label: <Choice icon={ChartColumn} words="Chart" /> },
              { value: 'table', label: <Choice icon={Table2} words="Table" /> },
            ]}
          />
        )}
      </figcaption>
      {empty ? (
        <p className="figure-empty">{empty}</p>
      ) : shown === 'chart' ? (
        children
      ) : (
        <FigureNumbers caption={title} table={table} />
      )}
      {foot ? <div className="figure-foot">{foot}</div> : null}
    </figure>
  );
}

function Choice({ icon, words }: { icon: typeof Table2; words: string }) {
  return (
    <>
      <Icon of={icon} size={13} />
      {words}
    </>
  );
}

type NumberedRow = { cells: FigureTable['rows'][number]; key: string };

function FigureNumbers({ caption, table }: { caption: string; table: FigureTable }) {
  const columns = table.columns.map((head, column): DataColumn<NumberedRow> => ({
    key: head,
    head,
    isHeader: column === 0,
    ...(column > 0 && { align: 'end' }),
    renderCell: (row) => <span className="num">{row.cells[column]}</span>,
  }));
  return (
    <DataTable
      caption={caption}
      stack={false}
      columns={columns}
      rows={table.rows.map((cells, index) => ({ cells, key: `${index}` }))}
      rowKey={(row) => row.key}
    />
  );
}
