import type { RefObject } from 'react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Scene } from './chart-config.ts';
import type { Drawing } from './chart-drawing.ts';
import { openDrawing } from './chart-drawing.ts';
import type { Place } from './chart-marks.ts';

/** Keeps a chart on the canvas true to its scene, and tells where its cuts are. */
export function useDrawing(
  canvas: RefObject<HTMLCanvasElement | null>,
  scene: Scene,
  shown: boolean,
): Pick<Drawing, 'point' | 'xAt'> & { readonly cutsAt: readonly Place[] } {
  const drawing = useRef<Drawing>(null);
  const latest = useRef(scene);
  const [cutsAt, setCutsAt] = useState<readonly Place[]>([]);
  const { kind } = scene.spec;

  useLayoutEffect(() => {
    latest.current = scene;
    drawing.current?.show(scene);
  }, [scene]);

  // A chart keeps its kind; another kind is another chart.
  useEffect(() => {
    // Where nothing can be drawn (no canvas, as in tests), the table still tells everything.
    if (!shown || !canvas.current?.getContext('2d') || latest.current.spec.kind !== kind) {
      return undefined;
    }
    const opened = openDrawing(canvas.current, latest.current, (places) => {
      setCutsAt((was) => (isEqual(was, places) ? was : places));
    });
    drawing.current = opened;
    return () => {
      drawing.current = null;
      opened.close();
    };
  }, [canvas, kind, shown]);

  const point = useCallback((index: number | null) => drawing.current?.point(index), []);
  const xAt = useCallback((pixel: number) => drawing.current?.xAt(pixel) ?? 0, []);
  return { point, xAt, cutsAt };
}

function isEqual(a: readonly Place[], b: readonly Place[]): boolean {
  return a.length === b.length && a.every(({ x, y }, i) => x === b[i]?.x && y === b[i]?.y);
}
