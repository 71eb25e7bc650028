import type { KeyboardEvent, PointerEvent, RefObject } from 'react';
import type { Place } from './chart-marks.ts';
import type { CutHandle } from './chart-spec.ts';
import classes from './chart.module.css';

/** The grip on a cut: dragged with the pointer, moved as a slider by keyboard. */
export function ChartHandle(props: {
  readonly place: Place;
  readonly handle: CutHandle;
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly xAt: (pixel: number) => number;
}) {
  const { handle, canvas, xAt } = props;
  const { min, max, value } = handle;
  const move = (to: number) => {
    const within = Math.min(max, Math.max(min, Math.round(to)));
    if (within !== value) handle.onMove(within);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = afterKey(event.key, handle);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    move(next);
  };
  const onDrag = (event: PointerEvent<HTMLDivElement>) => {
    if (!canvas.current || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { left } = canvas.current.getBoundingClientRect();
    move(handle.valueAt(xAt(event.clientX - left)));
  };
  return (
    <div
      className={classes['handle']}
      style={{ transform: `translate(${props.place.x}px, ${props.place.y}px)` }}
      role="slider"
      tabIndex={0}
      aria-label={handle.label}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={handle.valueText}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={onDrag}
    />
  );
}

function afterKey(key: string, { value, min, max, stride }: CutHandle): number | null {
  const places: Readonly<Record<string, number>> = {
    ArrowRight: value + 1,
    ArrowUp: value + 1,
    ArrowLeft: value - 1,
    ArrowDown: value - 1,
    PageUp: value + stride,
    PageDown: value - stride,
    Home: min,
    End: max,
  };
  return places[key] ?? null;
}
