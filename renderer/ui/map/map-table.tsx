import { useMemo } from 'react';
import { TableTwin } from '../chart-table.tsx';
import { countByArea } from './count-by-area.ts';
import type { MapProps } from './map-props.ts';
import type { Outline } from './outlines.ts';

/** The map in words and numbers: how many of each group are in each province. */
export function MapTable(props: MapProps & { readonly outlines: readonly Outline[] }) {
  const { words, points, groups, outlines, height, count } = props;
  const rows = useMemo(
    () =>
      countByArea(
        outlines.filter(({ kind }) => kind === 'province'),
        points,
        groups.length,
      ),
    [outlines, points, groups.length],
  );
  const columns = [
    { title: words.province, format: null },
    ...groups.map(({ label }) => ({ title: label, format: count })),
    { title: words.total, format: count },
  ];
  const table = {
    columns,
    rows: rows.map(({ name, counts }) => [
      name ?? words.elsewhere,
      ...counts,
      counts.reduce((sum, one) => sum + one, 0),
    ]),
  };
  return <TableTwin label={words.tableName} height={height} table={table} />;
}
