import type { CSSProperties, KeyboardEvent, PointerEvent, RefObject } from 'react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Scene } from './drawing.ts';
import { MapDrawing } from './drawing.ts';
import type { MapProps } from './map-props.ts';
import { nearestPoint, pointsBetween } from './nearest.ts';
import { moved, placeAt, zoomed } from './view.ts';

type Pixel = { readonly x: number; readonly y: number };
/** What a pressed pointer does: nothing yet but a click, pan, draw a rectangle, or carry the chosen points. */
type Grip = {
  readonly from: Pixel;
  last: Pixel;
  readonly does: 'pan' | 'frame' | 'carry';
  far: boolean;
};

/** So near, in pixels, a point must be to be meant, and so far the pointer goes before a click becomes a drag. */
const reach = { pick: 10, drag: 4 };
const step = { zoom: 1.5, pan: 60 };

type Elements = Readonly<Record<'land' | 'marks', RefObject<HTMLCanvasElement | null>>> & {
  readonly surface: RefObject<HTMLElement | null>;
};

/** The map under the hand: pointer, wheel and keys move it; clicks pick and place. */
export function useMapHand(scene: Scene, props: MapProps, elements: Elements) {
  const drawing = useDrawing(scene, elements);
  const grip = useRef<Grip>(null);
  const shown = useRef<number | null>(null);
  const [rectangle, setRectangle] = useState<CSSProperties | null>(null);
  const [hovered, setHovered] = useState<CSSProperties | null>(null);

  const pixel = (event: PointerEvent): Pixel => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const nearest = (at: Pixel) => {
    const { current } = drawing;
    return current ? nearestPoint(scene.points, current, at, reach.pick) : null;
  };
  const zoom = (by: number, at?: Pixel) => {
    const { current } = drawing;
    if (!current) return;
    const { view, size } = current;
    current.look(zoomed(view, size, by, at ?? { x: size.width / 2, y: size.height / 2 }));
  };
  const pan = (x: number, y: number) => {
    const { current } = drawing;
    current?.look(moved(current.view, x, y));
  };
  const hover = (at: Pixel | null) => {
    const point = at ? nearest(at) : null;
    if (point === shown.current) return;
    shown.current = point;
    setHovered(point === null || !at ? null : { left: at.x + 12, top: at.y + 12 });
    props.onHover?.(point);
  };
  const click = (at: Pixel) => {
    const { current } = drawing;
    if (!current) return;
    if (props.onPlace) {
      props.onPlace(placeAt(current.view, current.size, at));
      return;
    }
    const point = nearest(at);
    if (point !== null) props.onPick?.(point);
  };
  const drop = ({ from, does }: Grip, at: Pixel) => {
    const { current } = drawing;
    if (!current) return;
    const { view, size } = current;
    if (does === 'frame') props.onSelectArea?.(pointsBetween(scene.points, current, from, at));
    if (does === 'carry') props.onDrop?.(placeAt(view, size, at));
  };
  const letGo = () => {
    grip.current = null;
    setRectangle(null);
  };
  const gripOf = (event: PointerEvent, from: Pixel): Grip['does'] => {
    if (event.shiftKey && props.onSelectArea) return 'frame';
    const point = props.onDrop ? nearest(from) : null;
    return point !== null && scene.selected.has(point) ? 'carry' : 'pan';
  };

  useWheel(elements.surface, zoom);

  return {
    rectangle,
    hovered,
    zoomIn: () => zoom(step.zoom),
    zoomOut: () => zoom(1 / step.zoom),
    fit: () => drawing.current?.fit(),
    /** Pointer and keys: an application is operated as a whole. */
    listeners: {
      onPointerDown: (event: PointerEvent) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const from = pixel(event);
        grip.current = { from, last: from, does: gripOf(event, from), far: false };
        hover(null);
      },
      onPointerMove: (event: PointerEvent) => {
        const at = pixel(event);
        const held = grip.current;
        if (!held) {
          hover(at);
          return;
        }
        held.far ||= Math.hypot(at.x - held.from.x, at.y - held.from.y) > reach.drag;
        if (!held.far) return;
        if (held.does === 'pan') pan(at.x - held.last.x, at.y - held.last.y);
        else setRectangle(held.does === 'frame' ? between(held.from, at) : carried(at));
        held.last = at;
      },
      onPointerUp: (event: PointerEvent) => {
        const held = grip.current;
        letGo();
        if (!held) return;
        if (held.far) drop(held, pixel(event));
        else click(held.from);
      },
      onPointerCancel: letGo,
      onPointerLeave: () => hover(null),
      onKeyDown: (event: KeyboardEvent) => {
        const { current } = drawing;
        if (!current || event.ctrlKey || event.metaKey || event.altKey) return;
        const middle = { x: current.size.width / 2, y: current.size.height / 2 };
        const keys: Readonly<Record<string, () => void>> = {
          ArrowLeft: () => pan(step.pan, 0),
          ArrowRight: () => pan(-step.pan, 0),
          ArrowUp: () => pan(0, step.pan),
          ArrowDown: () => pan(0, -step.pan),
          '+': () => zoom(step.zoom),
          '=': () => zoom(step.zoom),
          '-': () => zoom(1 / step.zoom),
          '0': () => current.fit(),
          Enter: () => click(props.onPlace ? middle : nearestTo(current, scene, middle)),
          Escape: letGo,
        };
        const run = keys[event.key];
        if (!run) return;
        event.preventDefault();
        run();
      },
    },
  };
}

/** By keyboard the nearest point is meant, however far it is. */
function nearestTo(seen: MapDrawing, { points }: Scene, middle: Pixel): Pixel {
  const { view, size } = seen;
  const point = nearestPoint(points, seen, middle, Math.hypot(size.width, size.height));
  if (point === null) return middle;
  const at = placeAt(view, size, { x: 0, y: 0 });
  const per = placeAt(view, size, { x: 1, y: 1 });
  return {
    x: ((points.east[point] ?? 0) - at.east) / (per.east - at.east),
    y: ((points.north[point] ?? 0) - at.north) / (per.north - at.north),
  };
}

function between(a: Pixel, b: Pixel): CSSProperties {
  return {
    left: Math.min(a.x, b.x),
    top: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}

function carried({ x, y }: Pixel): CSSProperties {
  return { left: x - 9, top: y - 9, width: 18, height: 18 };
}

function useDrawing(scene: Scene, { land, marks, surface }: Elements) {
  const drawing = useRef<MapDrawing>(null);
  const latest = useRef(scene);
  useLayoutEffect(() => {
    latest.current = scene;
    drawing.current?.show(scene);
  }, [scene]);
  useEffect(() => {
    // Where nothing can be drawn (no canvas, as in tests), the table still tells everything.
    if (!land.current?.getContext('2d') || !marks.current || !surface.current) return undefined;
    const opened = new MapDrawing(land.current, marks.current, latest.current);
    drawing.current = opened;
    const fitInto = () => {
      const { clientWidth: width, clientHeight: height } = surface.current ?? document.body;
      opened.resize({ width, height }, window.devicePixelRatio);
    };
    const observer = new ResizeObserver(fitInto);
    observer.observe(surface.current);
    return () => {
      observer.disconnect();
      drawing.current = null;
      opened.close();
    };
  }, [land, marks, surface]);
  return drawing;
}

/** React listens to wheels passively, so that the page would scroll along. */
function useWheel(surface: RefObject<HTMLElement | null>, zoom: (by: number, at: Pixel) => void) {
  const latest = useRef(zoom);
  useLayoutEffect(() => {
    latest.current = zoom;
  }, [zoom]);
  useEffect(() => {
    const element = surface.current;
    if (!element) return undefined;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const at = { x: event.clientX - box.left, y: event.clientY - box.top };
      latest.current(
        Math.exp(-Math.sign(event.deltaY) * Math.min(0.4, Math.abs(event.deltaY) / 400)),
        at,
      );
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [surface]);
}
