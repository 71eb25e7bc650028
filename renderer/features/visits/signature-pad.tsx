import { Input } from '@mantine/core';
import type { PointerEvent } from 'react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  mostPoints,
  signatureHeight,
  signatureWidth,
} from '../../../shared/domain/visit/full-form.ts';
import { pointsOf } from './signature-picture.ts';
import classes from './in-full.module.css';

type SignaturePadProps = {
  /** Each line as x, y, x, y, … in units of the drawing. */
  readonly strokes: readonly (readonly number[])[];
  /** A line that was drawn, when the pen is lifted. */
  readonly onStroke: (stroke: readonly number[]) => void;
};

/** A field to sign in, with a finger, a pen or a mouse. The form hears of a line when it is whole, so that drawing stays smooth. */
export function SignaturePad({ strokes, onStroke }: SignaturePadProps) {
  const { t } = useTranslation('visitFull');
  const [drawing, setDrawing] = useState<readonly number[]>([]);
  // The events of one frame come before React renders: the line is gathered beside its state.
  const line = useRef<number[]>([]);
  const room = mostPoints - strokes.reduce((sum, { length }) => sum + length, 0);

  function add(event: PointerEvent<SVGSVGElement>): void {
    const box = event.currentTarget.getBoundingClientRect();
    if (line.current.length + 1 >= room) return;
    line.current.push(
      within((event.clientX - box.left) / box.width, signatureWidth),
      within((event.clientY - box.top) / box.height, signatureHeight),
    );
    setDrawing([...line.current]);
  }
  function lift(): void {
    if (line.current.length > 0) onStroke(line.current);
    line.current = [];
    setDrawing([]);
  }
  return (
    <div>
      <Input.Label component="div">{t('signature.draw')}</Input.Label>
      <svg
        role="img"
        aria-label={t('signature.canvas')}
        className={classes['pad']}
        viewBox={`0 0 ${signatureWidth} ${signatureHeight}`}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          add(event);
        }}
        onPointerMove={(event) => {
          if (line.current.length > 0) add(event);
        }}
        onPointerUp={lift}
        onPointerCancel={lift}
      >
        <line
          className={classes['line']}
          x1={signatureWidth * 0.05}
          x2={signatureWidth * 0.95}
          y1={signatureHeight * 0.8}
          y2={signatureHeight * 0.8}
        />
        {[...strokes, drawing].map((stroke, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- lines are only added at the end
          <polyline key={at} className={classes['ink']} points={pathOf(stroke)} />
        ))}
      </svg>
    </div>
  );
}

function within(share: number, size: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * size);
}

/** A dot is a line to where it began. */
function pathOf(stroke: readonly number[]): string {
  const points = pointsOf(stroke);
  return [...points, ...points.slice(-1)].map(([x, y]) => `${x},${y}`).join(' ');
}
