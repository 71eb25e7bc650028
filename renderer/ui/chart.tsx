import { Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import {
  IconChartDots,
  IconCopy,
  IconFileSpreadsheet,
  IconPhotoDown,
  IconTable,
} from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useId, useMemo, useRef, useState } from 'react';
import { ChartHandle } from './chart-handle.tsx';
import { savePicture } from './chart-save.ts';
import type { ChartSpec, ChartTable } from './chart-spec.ts';
import { csvRows, spotsOf, tabSeparated } from './chart-spec.ts';
import { TableTwin } from './chart-table.tsx';
import { saveCsv } from './save-csv.ts';
import { useDrawing } from './use-drawing.ts';
import { useLook } from './use-look.ts';
import classes from './chart.module.css';

export type ChartWords = {
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly png: string;
  readonly csv: string;
  readonly asTable: string;
  readonly asChart: string;
  /** How the chart is used by keyboard. */
  readonly keys: string;
};

type ChartProps = {
  /** The message of the chart in a sentence; also the name of its table. */
  readonly label: string;
  readonly spec: ChartSpec;
  readonly table: ChartTable;
  readonly words: ChartWords;
  /** In pixels. */
  readonly height: number;
  /** Of what is saved, without its ending. */
  readonly fileName: string;
  /** Drawn as on paper, whatever the colours of the screen. */
  readonly paper?: boolean;
};

/**
 * A chart that can also be heard, walked through by keyboard, read as a table, copied and saved. It knows no business: what it
 * says comes in as words, and every point brings its own sentence.
 */
export function Chart(props: ChartProps) {
  const { label, spec, table, words, height, fileName, paper = false } = props;
  const [asTable, setAsTable] = useState(false);
  const canvas = useRef<HTMLCanvasElement>(null);
  const look = useLook(paper);
  const scene = useMemo(() => ({ spec, look }), [spec, look]);
  const drawing = useDrawing(canvas, scene, !asTable);
  const walk = useWalk(spec, drawing.point);
  const keys = useId();
  const cuts = spec.kind === 'lines' ? spec.cuts : [];

  return (
    <figure className={classes['chart']}>
      {asTable ? (
        <TableTwin label={label} height={height} table={table} />
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application takes the keys by itself
        <div
          className={classes['plot']}
          style={{ height }}
          role="application"
          aria-label={label}
          aria-describedby={keys}
          tabIndex={0}
          onKeyDown={walk.onKeyDown}
          onBlur={walk.leave}
        >
          <canvas ref={canvas} role="img" aria-label={label} />
          {drawing.cutsAt.map((place, i) => {
            const handle = cuts[i]?.handle;
            return handle ? (
              <ChartHandle
                key={handle.label}
                place={place}
                handle={handle}
                xAt={drawing.xAt}
                canvas={canvas}
              />
            ) : null;
          })}
        </div>
      )}
      <VisuallyHidden id={keys}>{words.keys}</VisuallyHidden>
      <VisuallyHidden aria-live="polite">{walk.says}</VisuallyHidden>
      <Group gap={4} mt={4} justify="flex-end">
        <CopyButton table={table} words={words} />
        {asTable ? null : (
          <Button
            {...quiet}
            leftSection={<IconPhotoDown size={16} aria-hidden />}
            onClick={() => {
              if (canvas.current) savePicture(canvas.current, look.background, fileName);
            }}
          >
            {words.png}
          </Button>
        )}
        <Button
          {...quiet}
          leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
          onClick={() => saveCsv(fileName, csvRows(table))}
        >
          {words.csv}
        </Button>
        <Button
          {...quiet}
          leftSection={
            asTable ? <IconChartDots size={16} aria-hidden /> : <IconTable size={16} aria-hidden />
          }
          onClick={() => {
            setAsTable(!asTable);
          }}
        >
          {asTable ? words.asChart : words.asTable}
        </Button>
      </Group>
    </figure>
  );
}

const quiet = { size: 'compact-sm', variant: 'subtle', color: 'gray' } as const;

function CopyButton({ table, words }: { readonly table: ChartTable; readonly words: ChartWords }) {
  const clipboard = useClipboard({ timeout: 2000 });
  const failed = clipboard.error !== null;
  return (
    <>
      <Button
        {...quiet}
        leftSection={<IconCopy size={16} aria-hidden />}
        onClick={() => {
          clipboard.copy(tabSeparated(table));
        }}
      >
        {clipboard.copied ? words.copied : words.copy}
      </Button>
      <Text component="output" size="sm">
        {failed ? (
          words.copyFailed
        ) : (
          <VisuallyHidden>{clipboard.copied ? words.copied : ''}</VisuallyHidden>
        )}
      </Text>
    </>
  );
}

/** The arrow keys go from point to point; Page Up and Page Down in tenths, Home and End to the ends, Escape leaves. */
function useWalk(spec: ChartSpec, point: (index: number | null) => void) {
  const spots = spotsOf(spec);
  const [at, setAt] = useState<number | null>(null);
  const go = (index: number | null) => {
    setAt(index);
    point(index);
  };
  return {
    says: at === null ? '' : (spots[at]?.says ?? ''),
    leave: () => {
      if (at !== null) go(null);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.target !== event.currentTarget) return;
      if (event.key === 'Escape' && at !== null) {
        event.stopPropagation();
        go(null);
        return;
      }
      const next = stepOf(event.key, at, spots.length);
      if (next === null) return;
      event.preventDefault();
      go(next);
    },
  };
}

function stepOf(key: string, at: number | null, count: number): number | null {
  const stride = Math.max(1, Math.round(count / 10));
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: (at ?? -1) + 1,
    ArrowDown: (at ?? -1) + 1,
    ArrowLeft: (at ?? 1) - 1,
    ArrowUp: (at ?? 1) - 1,
    PageDown: (at ?? 0) + stride,
    PageUp: (at ?? 0) - stride,
    Home: 0,
    End: count - 1,
  };
  const next = steps[key];
  if (next === undefined || count === 0) return null;
  return Math.min(count - 1, Math.max(0, next));
}
