import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useId } from 'react';
import classes from './statistics.module.css';

type CountTableProps = {
  readonly title: string;
  readonly note?: string;
  /** Of the heading; 2 where nothing is said. */
  readonly level?: 2 | 3;
  /** The first column names, the others count. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
  readonly children?: ReactNode;
};

/** A small table under its heading: names on the left, numbers on the right. */
export function CountTable({ title, note, level = 2, columns, rows, children }: CountTableProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes['part']}>
      <Title order={level} id={id}>
        {title}
      </Title>
      <table className={classes['table']} aria-labelledby={id}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [name = '', ...numbers] }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {numbers.map((number, i) => (
                <td key={columns[i + 1]}>{number}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {note === undefined ? null : (
        <Text size="sm" className={classes['note'] ?? ''}>
          {note}
        </Text>
      )}
      {children}
    </section>
  );
}
