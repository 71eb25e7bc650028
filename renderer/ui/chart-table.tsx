import { Table } from '@mantine/core';
import type { ChartTable } from './chart-spec.ts';
import classes from './chart.module.css';

/** The chart's data in words and numbers, in the place of the picture; it can be scrolled by keyboard. */
export function TableTwin(props: {
  readonly label: string;
  readonly height: number;
  readonly table: ChartTable;
}) {
  const { columns, rows } = props.table;
  return (
    <section
      className={classes['table']}
      style={{ maxHeight: props.height }}
      aria-label={props.label}
      // A region that scrolls must be reachable by keyboard.
      tabIndex={0}
    >
      <Table verticalSpacing={4} fz="sm">
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ title, format }) => (
              <Table.Th key={title} scope="col" data-numeric={format !== null}>
                {title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows have no identity of their own
            <Table.Tr key={at}>
              {columns.map(({ title, format }, i) => (
                <Table.Td key={title} data-numeric={format !== null}>
                  {shown(row[i] ?? null, format)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function shown(cell: string | number | null, format: ((value: number) => string) | null): string {
  if (cell === null) return '';
  return typeof cell === 'number' && format ? format(cell) : String(cell);
}
