import { boundsOf } from './bounds.ts';
import type { Lever, Problem, Reason } from './problem.ts';

/** What keeps a problem from being read; none: it can be tried. */
export function refusalsOf(problem: Problem): readonly Reason[] {
  const first = [...countsOf(problem), ...unitsOf(problem), ...edgesOf(problem)];
  if (first.length > 0) return first;
  return [...capacitiesOf(problem), ...pinsOf(problem), ...leversOf(problem)];
}

function countsOf({ units, districts, lower, upper }: Problem): Reason[] {
  if (units.length === 0) return [{ type: 'no-units' }];
  if (!Number.isInteger(districts) || districts < 1) {
    return [{ type: 'districts-not-positive', districts }];
  }
  if (districts > units.length) {
    return [{ type: 'more-districts-than-units', districts, units: units.length }];
  }
  return lower <= upper ? [] : [{ type: 'bounds-crossed', lower, upper }];
}

function unitsOf({ units, objective }: Problem): Reason[] {
  const reasons: Reason[] = [];
  const met = new Set<string>();
  for (const { id: unit, load, x, y } of units) {
    if (!Number.isFinite(load) || load < 0) reasons.push({ type: 'not-a-load', unit });
    if (![x ?? 0, y ?? 0].every(Number.isFinite)) reasons.push({ type: 'not-a-place', unit });
    if (met.has(unit)) reasons.push({ type: 'twice', unit });
    met.add(unit);
  }
  const isPlaced = units.every(({ x, y }) => x !== undefined && y !== undefined);
  return objective === 'inertia' && !isPlaced ? [...reasons, { type: 'no-places' }] : reasons;
}

function edgesOf({ units, edges }: Problem): Reason[] {
  const isUnit = (at: number) => Number.isInteger(at) && at >= 0 && at < units.length;
  return edges.flatMap(([a, b], edge) =>
    isUnit(a) && isUnit(b) ? [] : [{ type: 'not-an-edge' as const, edge }],
  );
}

function capacitiesOf({ districts, capacities }: Problem): Reason[] {
  if (!capacities) return [];
  return Array.from({ length: districts }, (_, district) => district).flatMap((district) => {
    const capacity = capacities[district] ?? 0;
    return Number.isFinite(capacity) && capacity > 0
      ? []
      : [{ type: 'not-a-capacity' as const, district }];
  });
}

function pinsOf({ pins = [] }: Problem): Reason[] {
  return pins.flatMap((pin, district) =>
    pin && ![pin.x, pin.y].every(Number.isFinite) ? [{ type: 'not-a-pin' as const, district }] : [],
  );
}

function leversOf(problem: Problem): readonly Reason[] {
  const { locks = [], forbidden = [] } = problem;
  const unknown = [...locks, ...forbidden].flatMap((lever) => unknownIn(problem, lever));
  return unknown.length > 0 ? unknown : contradictionsIn(problem);
}

function unknownIn({ units, districts }: Problem, { unit, district }: Lever): readonly Reason[] {
  if (!units.some(({ id }) => id === unit)) return [{ type: 'unknown-unit', unit }];
  const isThere = Number.isInteger(district) && district >= 0 && district < districts;
  return isThere ? [] : [{ type: 'unknown-district', unit, district }];
}

function contradictionsIn({ districts, locks = [], forbidden = [] }: Problem): readonly Reason[] {
  const locked = new Map<string, Set<number>>();
  const shut = new Map<string, Set<number>>();
  for (const { unit, district } of locks) setOf(locked, unit).add(district);
  for (const { unit, district } of forbidden) setOf(shut, unit).add(district);
  const isTorn = (unit: string) => {
    const into = setOf(locked, unit);
    const out = setOf(shut, unit);
    return into.size > 1 || out.size === districts || [...into].some((at) => out.has(at));
  };
  return [...new Set([...locked.keys(), ...shut.keys()])]
    .filter((unit) => isTorn(unit))
    .map((unit) => ({ type: 'levers-contradict', unit }));
}

function setOf(of: Map<string, Set<number>>, unit: string): Set<number> {
  const set = of.get(unit) ?? new Set();
  of.set(unit, set);
  return set;
}

/** What no plan can mend, seen before one is looked for. */
export function limitsOf(problem: Problem): readonly Reason[] {
  const { units } = problem;
  const bounds = boundsOf(problem);
  const highest = Math.max(...bounds.upper);
  const total = units.reduce((sum, { load }) => sum + load, 0);
  const [lower, upper] = [sumOf(bounds.lower), sumOf(bounds.upper)];
  const reasons: Reason[] = units
    .filter(({ load }) => load > highest)
    .map(({ id: unit, load }) => ({ type: 'unit-above-upper', unit, load, upper: highest }));
  if (total < lower || total > upper) reasons.push({ type: 'total-outside', total, lower, upper });
  return reasons;
}

function sumOf(numbers: Float64Array): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
