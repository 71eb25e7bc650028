import { at, whole } from './at.ts';
import type { Model } from './model.ts';

/**
 * A plan in the making: who is where, and what each district has, kept up to date with every move. What a move changes is answered without making it.
 */
export class Standing {
  readonly model: Model;
  readonly district: Int32Array;
  readonly count: Int32Array;
  readonly load: Float64Array;
  private readonly moments: Moments;
  private readonly second: Float64Array;
  private readonly walk: Walk;
  /** As so much load outside the bounds counts a unit where it must not be: more than a bound is worth. */
  private readonly meanLoad: number;

  constructor(model: Model, district: Int32Array) {
    const { n, k } = model;
    this.model = model;
    this.district = district;
    this.count = new Int32Array(k);
    this.load = new Float64Array(k);
    const sums = () => new Float64Array(k);
    this.moments = { m: sums(), x: sums(), y: sums(), xx: sums() };
    this.second = new Float64Array(k);
    this.walk = { seen: new Int32Array(n), queue: new Int32Array(n), mark: 0 };
    for (let u = 0; u < n; u += 1) this.add(u, whole(district, u), 1);
    this.meanLoad = this.load.reduce((sum, one) => sum + one, 0) / k;
  }

  move(u: number, to: number): void {
    this.add(u, whole(this.district, u), -1);
    this.add(u, to, 1);
    this.district[u] = to;
  }

  private add(u: number, to: number, sign: number): void {
    const { model, moments } = this;
    const w = sign * at(model.load, u);
    this.count[to] = whole(this.count, to) + sign;
    this.load[to] = at(this.load, to) + w;
    if (model.second) this.second[to] = at(this.second, to) + sign * at(model.second.values, u);
    if (model.objective === 'cut-edges') return;
    const m = sign * at(model.mass, u);
    const [x, y] = [at(model.x, u), at(model.y, u)];
    moments.m[to] = at(moments.m, to) + m;
    moments.x[to] = at(moments.x, to) + m * x;
    moments.y[to] = at(moments.y, to) + m * y;
    moments.xx[to] = at(moments.xx, to) + m * (x * x + y * y);
  }

  /** By how much the objective grows, and what leaving today's district costs. */
  gain(u: number, to: number): number {
    const { today, load, objective } = this.model;
    const gain = objective === 'cut-edges' ? this.cutGain(u, to) : this.inertiaGain(u, to);
    if (!today) return gain;
    const home = whole(today.districts, u);
    if (home < 0) return gain;
    const price = today.price * at(load, u);
    if (to === home) return gain - price;
    return this.district[u] === home ? gain + price : gain;
  }

  private cutGain(u: number, to: number): number {
    const { offsets, neighbours } = this.model;
    const from = whole(this.district, u);
    let gain = 0;
    for (let i = whole(offsets, u); i < whole(offsets, u + 1); i += 1) {
      const near = whole(this.district, whole(neighbours, i));
      if (near === from) gain += 1;
      else if (near === to) gain -= 1;
    }
    return gain;
  }

  private inertiaGain(u: number, to: number): number {
    const from = whole(this.district, u);
    const { pins } = this.model;
    const drawn = pins ? fromPin(this.model, pins, u, to) - fromPin(this.model, pins, u, from) : 0;
    return this.joins(u, to) - this.leaves(u, from) + drawn;
  }

  /** What a unit adds to the inertia of a district that it is not in. */
  private joins(u: number, to: number): number {
    const m = at(this.model.mass, u);
    const there = at(this.moments.m, to);
    // Steiner's theorem: a mass that joins another about its centre adds m · M / (m + M) · distance².
    return there > 0 ? ((m * there) / (m + there)) * this.squared(u, to) : 0;
  }

  /** What a unit takes along from the inertia of its district. */
  private leaves(u: number, from: number): number {
    const m = at(this.model.mass, u);
    const here = at(this.moments.m, from);
    return here > m ? ((m * here) / (here - m)) * this.squared(u, from) : 0;
  }

  /** Squared distance to the centre of a district. */
  private squared(u: number, to: number): number {
    const { moments, model } = this;
    const w = at(moments.m, to);
    const x = at(model.x, u) - at(moments.x, to) / w;
    const y = at(model.y, u) - at(moments.y, to) / w;
    return x * x + y * y;
  }

  /** How far a district would be outside its bounds with `more` load, in load. */
  private outsideWith(to: number, more: number): number {
    const load = at(this.load, to) + more;
    return Math.max(0, load - at(this.model.upper, to), at(this.model.lower, to) - load);
  }

  /** By how much the sum of what is outside the bounds grows. */
  outsideGain(u: number, to: number): number {
    const from = whole(this.district, u);
    const w = at(this.model.load, u);
    const before = this.outsideWith(from, 0) + this.outsideWith(to, 0);
    const gain = this.outsideWith(from, -w) + this.outsideWith(to, w) - before;
    const left = this.isForbidden(u, from) ? gain - this.meanLoad : gain;
    return this.model.second ? left + this.aboveGain(u, to) : left;
  }

  private isForbidden(u: number, to: number): boolean {
    const { forbidden, k } = this.model;
    return forbidden.size > 0 && forbidden.has(u * k + to);
  }

  private aboveGain(u: number, to: number): number {
    const { second } = this.model;
    if (!second) return 0;
    const from = whole(this.district, u);
    const more = at(second.values, u);
    const above = (there: number, change: number) =>
      Math.max(0, at(this.second, there) + change - second.cap);
    const before = above(from, 0) + above(to, 0);
    return (above(from, -more) + above(to, more) - before) * second.loadOfOne;
  }

  /** What all districts are outside their bounds and above the cap, and what is where it must not be, in load. */
  outside(): number {
    const { second, forbidden, k } = this.model;
    let sum = 0;
    for (let to = 0; to < k; to += 1) {
      sum += this.outsideWith(to, 0);
      if (second) sum += Math.max(0, at(this.second, to) - second.cap) * second.loadOfOne;
    }
    for (const pair of forbidden) {
      if (this.district[Math.floor(pair / k)] === pair % k) sum += this.meanLoad;
    }
    return sum;
  }

  /** With what it costs that some are not where they are today. */
  objective(): number {
    const sum = this.model.objective === 'cut-edges' ? this.cutEdges() : this.inertia();
    return sum + this.moved();
  }

  private cutEdges(): number {
    const { ends } = this.model;
    let sum = 0;
    for (let i = 0; i < ends.length; i += 2) {
      const one = whole(this.district, whole(ends, i));
      if (one !== whole(this.district, whole(ends, i + 1))) sum += 1;
    }
    return sum;
  }

  private inertia(): number {
    const { moments } = this;
    let sum = 0;
    for (let to = 0; to < this.model.k; to += 1) {
      const [x, y, w] = [at(moments.x, to), at(moments.y, to), at(moments.m, to)];
      if (w > 0) sum += at(moments.xx, to) - (x * x + y * y) / w;
    }
    return sum + this.drawn();
  }

  private drawn(): number {
    const { model, district } = this;
    const { pins, n } = model;
    let sum = 0;
    if (pins) for (let u = 0; u < n; u += 1) sum += fromPin(model, pins, u, whole(district, u));
    return sum;
  }

  private moved(): number {
    const { today, load, n } = this.model;
    if (!today) return 0;
    let sum = 0;
    for (let u = 0; u < n; u += 1) {
      const home = whole(today.districts, u);
      if (home >= 0 && home !== this.district[u]) sum += today.price * at(load, u);
    }
    return sum;
  }

  /** Whether no lever forbids it and its former district keeps somebody. */
  mayMove(u: number, to: number): boolean {
    if (whole(this.model.fixed, u) >= 0) return false;
    return whole(this.count, whole(this.district, u)) > 1 && !this.isForbidden(u, to);
  }

  /** Whether its district stays in one piece without it; the way around is looked for from its neighbours. */
  canLeave(u: number): boolean {
    const { offsets, neighbours } = this.model;
    const { walk } = this;
    const from = whole(this.district, u);
    let first = -1;
    let wanted = 0;
    walk.mark += 2;
    for (let i = whole(offsets, u); i < whole(offsets, u + 1); i += 1) {
      const v = whole(neighbours, i);
      if (this.district[v] !== from) continue;
      walk.seen[v] = walk.mark;
      wanted += 1;
      first = v;
    }
    if (wanted <= 1) return true;
    walk.seen[u] = walk.mark + 1;
    return this.reaches(first, from, wanted);
  }

  /** Walks a district from `first` until all that are wanted are met; whether they were. */
  private reaches(first: number, from: number, wanted: number): boolean {
    const { offsets, neighbours } = this.model;
    const { seen, queue, mark } = this.walk;
    let left = wanted - 1;
    let tail = 1;
    queue[0] = first;
    seen[first] = mark + 1;
    for (let head = 0; head < tail && left > 0; head += 1) {
      const v = whole(queue, head);
      for (let i = whole(offsets, v); i < whole(offsets, v + 1); i += 1) {
        const w = whole(neighbours, i);
        if (seen[w] === mark + 1 || this.district[w] !== from) continue;
        if (seen[w] === mark) left -= 1;
        seen[w] = mark + 1;
        queue[tail] = w;
        tail += 1;
      }
    }
    return left === 0;
  }
}

/** Mass times squared distance to where the middle of a district is drawn; 0 where it is free. */
function fromPin(
  { x, y, mass }: Model,
  pins: NonNullable<Model['pins']>,
  u: number,
  to: number,
): number {
  const [px, py] = [at(pins.x, to), at(pins.y, to)];
  if (Number.isNaN(px)) return 0;
  return at(mass, u) * ((at(x, u) - px) ** 2 + (at(y, u) - py) ** 2);
}

/** Sums of mass and of mass · place, for the inertia of a district is its second moment about its own centre. */
type Moments = {
  readonly m: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly xx: Float64Array;
};

/** `seen` is `mark` where a unit is looked for in this walk, and one more where it was met. */
type Walk = { readonly seen: Int32Array; readonly queue: Int32Array; mark: number };
