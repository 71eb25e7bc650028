import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { ChartTable, CutHandle, LinesSpec } from './chart-spec.ts';
import { tabSeparated } from './chart-spec.ts';
import { Chart } from './chart.tsx';

const axis = { title: '', min: 0, max: 1, step: null, format: String };

const spec: LinesSpec = {
  kind: 'lines',
  x: axis,
  y: axis,
  lines: [
    {
      label: 'curve',
      labelAt: 0.5,
      labelSide: 'above',
      tone: 'accent',
      dashed: false,
      filled: true,
      points: ['first', 'second', 'third'].map((says, i) => ({ x: i / 2, y: i / 2, says })),
    },
  ],
  cuts: [],
};

const table: ChartTable = {
  columns: [
    { title: 'Name', format: null },
    { title: 'Share', format: (share) => `${share * 100} %` },
  ],
  rows: [
    ['first\tclient', 0.5],
    ['second', null],
  ],
};

const words = {
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Not copied',
  png: 'Save as PNG',
  csv: 'Save as CSV',
  asTable: 'As table',
  asChart: 'As chart',
  keys: 'Use the arrow keys',
};

function show(shown: LinesSpec = spec) {
  return render(
    <MantineProvider>
      <Chart
        label="What it says"
        spec={shown}
        table={table}
        words={words}
        height={200}
        fileName="chart"
      />
    </MantineProvider>,
  );
}

test('the arrow keys go through the points, each saying its sentence, and Escape leaves them', async () => {
  const user = userEvent.setup();
  show();
  expect(screen.getByRole('img', { name: 'What it says' })).toBeDefined();
  screen.getByRole('application', { name: 'What it says' }).focus();
  await user.keyboard('{ArrowRight}');
  expect(screen.getByText('first')).toBeDefined();
  await user.keyboard('{End}');
  expect(screen.getByText('third')).toBeDefined();
  await user.keyboard('{ArrowRight}{ArrowLeft}');
  expect(screen.getByText('second')).toBeDefined();
  await user.keyboard('{Escape}');
  expect(screen.queryByText('second')).toBeNull();
});

test('the table stands in the place of the picture, with its numbers formatted', async () => {
  const user = userEvent.setup();
  show();
  await user.click(screen.getByRole('button', { name: 'As table' }));
  expect(screen.queryByRole('img')).toBeNull();
  expect(screen.getAllByRole('cell').map((cell) => cell.textContent)).toEqual([
    'first\tclient',
    '50 %',
    'second',
    '',
  ]);
  await user.click(screen.getByRole('button', { name: 'As chart' }));
  expect(screen.getByRole('img')).toBeDefined();
});

test('what is copied is the table with tabs between its cells, and no tab within one', async () => {
  const user = userEvent.setup();
  show();
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await screen.findByRole('button', { name: 'Copied' })).toBeDefined();
  expect(await navigator.clipboard.readText()).toBe(tabSeparated(table));
  expect(tabSeparated(table)).toBe('Name\tShare\nfirst client\t0.5\nsecond\t');
  const rows = [['=HYPERLINK("x")', -0.5]] as const;
  expect(tabSeparated({ ...table, rows })).toBe(`Name\tShare\n'=HYPERLINK("x")\t-0.5`);
});

test('a browser that does not let itself be copied to is named', async () => {
  const user = userEvent.setup();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
  show();
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await screen.findByText('Not copied')).toBeDefined();
});

test('a cut without a drawing has no handle', () => {
  const handle: CutHandle = {
    label: 'Cut',
    value: 1,
    min: 0,
    max: 2,
    stride: 1,
    valueText: '1',
    valueAt: (x) => x,
    onMove: () => undefined,
  };
  show({ ...spec, cuts: [{ x: 0.5, y: 0.5, lines: ['here'], handle }] });
  expect(screen.queryByRole('slider')).toBeNull();
});
