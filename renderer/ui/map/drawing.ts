import type { MapLook } from './map-look.ts';
import { colorOf } from './map-look.ts';
import type { Area, Points } from './map-points.ts';
import type { Box, Outline, Place } from './outlines.ts';
import { stampPoints } from './stamp.ts';
import type { MapView, Size } from './view.ts';
import { boxAround, fitting, narrow, pixelOf, seenBox } from './view.ts';

export type Scene = {
  readonly outlines: readonly Outline[];
  readonly points: Points;
  readonly groups: number;
  readonly areas: readonly Area[];
  readonly selected: ReadonlySet<number>;
  /** The point that is being placed. */
  readonly placed: Place | null;
  readonly look: MapLook;
  readonly font: string;
};

/** From so many pixels a degree on, prefectures are told apart; their names from the second on. */
const near = { prefectures: 32, names: 130 };

/** Keeps two canvases, land below and points above, true to a scene and a view. It draws at most once a frame. */
export class MapDrawing {
  view: MapView = { east: 104.5, north: 35.8, scale: 12 };
  size: Size = { width: 0, height: 0 };
  /** Whether a person has moved it: until then it fits its points. */
  touched = false;
  private ratio = 1;
  private frame = 0;
  private readonly land: HTMLCanvasElement;
  private readonly marks: HTMLCanvasElement;
  private readonly paths = new Map<Outline, Path2D>();
  private scene: Scene;

  constructor(land: HTMLCanvasElement, marks: HTMLCanvasElement, scene: Scene) {
    this.land = land;
    this.marks = marks;
    this.scene = scene;
  }

  show(scene: Scene): void {
    this.scene = scene;
    if (!this.touched) this.fit();
    this.later();
  }

  resize(size: Size, ratio: number): void {
    this.size = size;
    this.ratio = ratio;
    for (const canvas of [this.land, this.marks]) {
      canvas.width = Math.max(1, Math.round(size.width * ratio));
      canvas.height = Math.max(1, Math.round(size.height * ratio));
    }
    if (!this.touched) this.fit();
    // Canvases are empty once their size is set.
    this.draw();
  }

  fit(): void {
    const { points } = this.scene;
    if (this.size.width > 0) this.view = fitting(boxAround(points.east, points.north), this.size);
    this.later();
  }

  look(view: MapView): void {
    this.view = view;
    this.touched = true;
    this.later();
  }

  close(): void {
    cancelAnimationFrame(this.frame);
  }

  private later(): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.draw();
    });
  }

  private draw(): void {
    if (this.size.width === 0) return;
    this.drawLand();
    this.drawMarks();
  }

  private drawLand(): void {
    const context = this.land.getContext('2d');
    if (!context) return;
    const { ratio, view, land, size } = this;
    const { look, outlines, areas } = this.scene;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, land.width, land.height);
    const scale = view.scale * ratio;
    const x = land.width / 2 - view.east * narrow * scale;
    const y = land.height / 2 + view.north * scale;
    context.setTransform(narrow * scale, 0, 0, -scale, x, y);
    context.lineJoin = 'round';
    const seen = seenBox(view, size);
    const visible = outlines.filter(({ box }) => overlap(box, seen));
    const provinces = visible.filter(({ kind }) => kind === 'province');
    context.fillStyle = look.land;
    for (const one of provinces) context.fill(this.pathOf(one), 'evenodd');
    context.save();
    // Fields have land, not sea.
    if (areas.length > 0) context.clip(this.landOf(provinces));
    for (const { group, rings } of areas) {
      const path = pathOf(rings);
      context.fillStyle = `${colorOf(look, group)}33`;
      context.fill(path, 'evenodd');
      context.strokeStyle = colorOf(look, group);
      context.lineWidth = 1.5 / view.scale;
      context.stroke(path);
    }
    context.restore();
    if (view.scale >= near.prefectures) {
      context.strokeStyle = look.fineBorder;
      context.lineWidth = 0.8 / view.scale;
      for (const one of visible) if (one.kind === 'prefecture') context.stroke(this.pathOf(one));
    }
    context.strokeStyle = look.border;
    context.lineWidth = 1 / view.scale;
    for (const one of provinces) context.stroke(this.pathOf(one));
    this.drawNames(context, visible);
  }

  private drawNames(context: CanvasRenderingContext2D, visible: readonly Outline[]): void {
    const { ratio, view, size, scene } = this;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.font = `11px ${scene.font}`;
    context.fillStyle = scene.look.quietText;
    const kind = view.scale >= near.names ? 'prefecture' : 'province';
    const taken: { readonly x: number; readonly y: number }[] = [];
    for (const { name, label, kind: one } of visible) {
      if (one !== kind) continue;
      const at = pixelOf(view, size, label);
      // What would stand on another name is not written.
      if (taken.some(({ x, y }) => Math.abs(x - at.x) < 30 && Math.abs(y - at.y) < 12)) continue;
      taken.push(at);
      context.fillText(name, at.x, at.y);
    }
  }

  private drawMarks(): void {
    const context = this.marks.getContext('2d');
    if (!context) return;
    const { marks, view, size, ratio, scene } = this;
    const image = context.createImageData(marks.width, marks.height);
    stampPoints(image, { ...scene, view, size, ratio });
    context.putImageData(image, 0, 0);
    if (scene.placed) this.drawPlaced(context, scene.placed);
  }

  private drawPlaced(context: CanvasRenderingContext2D, place: Place): void {
    const { x, y } = pixelOf(this.view, this.size, place);
    context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    context.strokeStyle = this.scene.look.text;
    context.lineWidth = 2;
    context.beginPath();
    context.arc(x, y, 7, 0, 2 * Math.PI);
    context.moveTo(x - 12, y);
    context.lineTo(x + 12, y);
    context.moveTo(x, y - 12);
    context.lineTo(x, y + 12);
    context.stroke();
    context.setTransform(1, 0, 0, 1, 0, 0);
  }

  private landOf(provinces: readonly Outline[]): Path2D {
    const land = new Path2D();
    for (const one of provinces) land.addPath(this.pathOf(one));
    return land;
  }

  private pathOf(outline: Outline): Path2D {
    const known = this.paths.get(outline);
    if (known) return known;
    const path = pathOf(outline.rings);
    this.paths.set(outline, path);
    return path;
  }
}

function overlap(a: Box, b: Box): boolean {
  return a.west <= b.east && a.east >= b.west && a.south <= b.north && a.north >= b.south;
}

function pathOf(rings: readonly Float32Array[]): Path2D {
  const path = new Path2D();
  for (const ring of rings) {
    for (let at = 0; at < ring.length; at += 2) {
      const [x = 0, y = 0] = [ring[at], ring[at + 1]];
      if (at === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
    path.closePath();
  }
  return path;
}
