import type { PointerEvent } from 'react';
import { useState } from 'react';
import classes from './client-table.module.css';

/** The edge of a header, by which the mouse or a finger makes the column wider or narrower. */
export function ColumnEdge(props: {
  readonly width: number;
  readonly onWidth: (width: number) => void;
}) {
  const { width, onWidth } = props;
  const [grip, setGrip] = useState<{ readonly x: number; readonly width: number } | null>(null);
  const take = (event: PointerEvent) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    setGrip({ x: event.clientX, width });
  };
  const move = (event: PointerEvent) => {
    if (grip) onWidth(grip.width + event.clientX - grip.x);
  };
  const release = () => setGrip(null);
  // The keyboard resizes from the header itself and from the column menu.
  return (
    <span
      aria-hidden
      className={classes['edge']}
      data-resizing={grip !== null}
      onPointerDown={take}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={release}
    />
  );
}
