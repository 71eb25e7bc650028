/** A function of some numbers with its slope by each of them. A value that is not finite is avoided. */
export type Sloped = (at: readonly number[]) => {
  readonly value: number;
  readonly slope: readonly number[];
};

export type Minimum = {
  readonly at: readonly number[];
  readonly value: number;
  /** Steps that were taken. */
  readonly iterations: number;
  /** Whether the slope has vanished, as far as numbers can tell, within the bounds. */
  readonly converged: boolean;
};

type Point = {
  readonly at: readonly number[];
  readonly value: number;
  readonly slope: readonly number[];
};
type Matrix = readonly (readonly number[])[];

export type Bounds = {
  /** Every number stays from `low` to `high`. */
  readonly low: number;
  readonly high: number;
  readonly mostIterations: number;
  /** The largest slope that counts as none. */
  readonly flat: number;
};

/**
 * Goes downhill from a start by BFGS with a backtracking line search; a number that lies at a bound and would leave it stays there.
 * It pauses after each step and says where it stands, so that whoever runs it can show that or stop.
 */
export function* minimising(
  of: Sloped,
  start: readonly number[],
  bounds: Bounds,
): Generator<Minimum, Minimum> {
  let here: Point = { at: start, ...of(start) };
  let inverse = identity(start.length);
  let fresh = true;
  let freeBefore: readonly boolean[] = [];
  for (let iterations = 0; ; iterations += 1) {
    const free = here.slope.map((slope, i) => isFree(here.at[i] ?? 0, slope, bounds));
    const converged = here.slope.every((slope, i) => !free[i] || Math.abs(slope) <= bounds.flat);
    const stand = { at: here.at, value: here.value, iterations, converged };
    if (converged || iterations >= bounds.mostIterations) return stand;
    yield stand;
    // What was learned along a number that lies at its bound now misleads the others.
    if (!fresh && free.some((one, i) => one !== freeBefore[i])) {
      inverse = identity(start.length);
      fresh = true;
    }
    freeBefore = free;
    const next = stepFrom(of, here, { direction: downhill(inverse, here.slope, free), bounds });
    if (next) {
      const step = stepOf(here, next, free);
      inverse = learned(fresh ? scaled(inverse, step) : inverse, step);
      fresh = false;
      here = next;
    } else if (fresh) {
      // Not even straight downhill is there anything lower: what is left is the dust of rounding.
      return { ...stand, converged: isNearlyFlat(here, free, bounds.flat) };
    } else {
      inverse = identity(start.length);
      fresh = true;
    }
  }
}

function isFree(at: number, slope: number, { low, high }: Bounds): boolean {
  return !((at <= low && slope > 0) || (at >= high && slope < 0));
}

function isNearlyFlat({ slope }: Point, free: readonly boolean[], flat: number): boolean {
  return slope.every((one, i) => !free[i] || Math.abs(one) <= flat * 1000);
}

function downhill(inverse: Matrix, slope: readonly number[], free: readonly boolean[]): number[] {
  const own = slope.map((one, i) => (free[i] === true ? one : 0));
  const direction = inverse.map((row, i) => (free[i] === true ? -dot(row, own) : 0));
  // Bounds may have turned the learned direction uphill.
  return dot(direction, own) < 0 ? direction : own.map((one) => -one);
}

/** In logarithms, three is a factor of twenty: no single step goes further. */
const longest = 3;
const mostHalvings = 40;

function stepFrom(
  of: Sloped,
  here: Point,
  along: { readonly direction: readonly number[]; readonly bounds: Bounds },
): Point | null {
  const { direction, bounds } = along;
  const reach = Math.max(...direction.map(Math.abs));
  let size = Math.min(1, longest / reach);
  for (let halving = 0; halving < mostHalvings; halving += 1) {
    const at = here.at.map((one, i) =>
      Math.min(bounds.high, Math.max(bounds.low, one + size * (direction[i] ?? 0))),
    );
    const moved = at.map((one, i) => one - (here.at[i] ?? 0));
    const next = of(at);
    // Armijo's rule: a small part of what the slope promises.
    if (next.value < here.value + 1e-4 * dot(here.slope, moved)) return { at, ...next };
    size /= 2;
  }
  return null;
}

/** How far a step went, and by how much the slope turned, in the numbers that are free. */
type Step = { readonly moved: readonly number[]; readonly turned: readonly number[] };

function stepOf(here: Point, next: Point, free: readonly boolean[]): Step {
  const apart = (to: readonly number[], from: readonly number[]) =>
    to.map((one, i) => (free[i] === true ? one - (from[i] ?? 0) : 0));
  return { moved: apart(next.at, here.at), turned: apart(next.slope, here.slope) };
}

/** The first step says how steeply the slope changes. */
function scaled(inverse: Matrix, { moved, turned }: Step): Matrix {
  const scale = dot(moved, turned) / dot(turned, turned);
  const size = Number.isFinite(scale) && scale > 0 ? scale : 1;
  return inverse.map((row) => row.map((one) => one * size));
}

/** The update of Broyden, Fletcher, Goldfarb and Shanno; left out where the slope did not rise along the step. */
function learned(inverse: Matrix, { moved, turned }: Step): Matrix {
  const rise = dot(moved, turned);
  if (!(rise > 1e-12 * Math.sqrt(dot(moved, moved) * dot(turned, turned)))) return inverse;
  const applied = inverse.map((row) => dot(row, turned));
  const factor = (1 + dot(turned, applied) / rise) / rise;
  return inverse.map((row, i) =>
    row.map((one, j) => {
      const [si, sj] = [moved[i] ?? 0, moved[j] ?? 0];
      return one + factor * si * sj - ((applied[i] ?? 0) * sj + si * (applied[j] ?? 0)) / rise;
    }),
  );
}

function identity(size: number): Matrix {
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)),
  );
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, one, i) => sum + one * (b[i] ?? 0), 0);
}
