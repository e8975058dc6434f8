import type { ReactNode } from 'react';

export interface Column<Row> {
  /** Unique among the columns. */
  key: string;
  heading: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the right. */
  isNumber?: boolean;
  /** Names the row: one column of a table. */
  isRowHeading?: boolean;
}

export interface DataTableProps<Row> {
  caption: ReactNode;
  /** True where a heading above the table already says what it is. */
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** On a phone each row becomes a block. */
  cards?: boolean;
}

/** A plain table: caption, headings with scope, one row each. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden = false, columns, rows, rowKey, cards = false } = props;
  return (
    <table className={cards ? 'table cards' : 'table'}>
      <caption className={captionHidden ? 'vh' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, heading, isNumber }) => (
            <th key={key} scope="col" className={isNumber ? 'num' : undefined}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map(({ key, cell, isNumber, isRowHeading }) =>
              isRowHeading ? (
                <th key={key} scope="row">
                  {cell(row)}
                </th>
              ) : (
                <td key={key} className={isNumber ? 'num' : undefined}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
