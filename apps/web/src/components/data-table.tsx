import type { ReactNode } from 'react';

export type DataColumn<Row> = {
  key: string;
  head: ReactNode;
  renderCell: (row: Row) => ReactNode;
  align?: 'end';
  /** The cell that names the row. */
  isHeader?: boolean;
  /** Words for the cell where a phone shows it as a line of its own. */
  label?: string;
};

type DataTableProps<Row> = {
  /** Says what the table is; shown to a screen reader only. */
  caption: string;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** On a phone each row becomes a small block of lines instead of scrolling sideways. */
  stack?: boolean;
};

export function DataTable<Row>({ caption, columns, rows, rowKey, stack = true }: DataTableProps<Row>) {
  return (
    <div className="table-scroll">
      <table className="data-table" data-stack={stack || undefined}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-align={column.align}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) =>
                column.isHeader ? (
                  <th key={column.key} scope="row" data-align={column.align}>
                    {column.renderCell(row)}
                  </th>
                ) : (
                  <td key={column.key} data-align={column.align} data-label={column.label}>
                    {column.renderCell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
