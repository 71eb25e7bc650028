import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../../build/run.ts';
import { chanceOf } from '../../shared/domain/territory/chance.ts';
import { neighboursOf } from '../../shared/domain/territory/neighbours.ts';
import type { Problem } from '../../shared/domain/territory/problem.ts';
import { prove } from '../../shared/domain/territory/proof.ts';
import { solve } from '../../shared/domain/territory/solve.ts';
import { balancedMeans } from './balanced-means.ts';
import type { Measurement } from './measure.ts';
import { check, measurement } from './measure.ts';

/** Twelve states of the US with their counties, where they lie beside the project. */
const counties = join(root, '../shared/data/us-counties.json');

/** Of Validi and Buchanan, "Political districting to minimize cut edges": proven optima, ± 0.5 %. */
const optima: Readonly<Record<string, number>> = { NM: 17, ID: 10, WV: 23, AR: 33, NE: 19, KS: 32 };
const timeBudgetMs = 60_000;

const stateSchema = z.object({
  districts: z.int(),
  lowerPopulation: z.number(),
  upperPopulation: z.number(),
  units: z.array(
    z.object({ name: z.string(), population: z.number(), lat: z.number(), lon: z.number() }),
  ),
  edges: z.array(z.tuple([z.int(), z.int()])),
});

/** Cut edges beside the proven optima, and compactness beside balanced k-means that knows nothing of contiguity. */
export async function territories(): Promise<readonly Measurement[]> {
  return [
    ...states(),
    onPoints(3000, 8, 10_000),
    onPoints(20_000, 40, 30_000),
    onPoints(100_000, 200, 120_000),
  ];
}

function states(): readonly Measurement[] {
  if (!existsSync(counties)) {
    console.log('!!! NOT RUN: the counties, because ../shared/data/us-counties.json is not there.');
    return [];
  }
  const all = z.record(z.string(), stateSchema).parse(JSON.parse(readFileSync(counties, 'utf8')));
  return Object.entries(all).flatMap(([name, state]) => {
    const problem: Problem = {
      units: state.units.map((unit, i) => ({ id: `${i} ${unit.name}`, load: unit.population })),
      edges: state.edges,
      districts: state.districts,
      lower: state.lowerPopulation,
      upper: state.upperPopulation,
      objective: 'cut-edges',
    };
    const began = performance.now();
    const { assignment, objective, feasible } = solve(problem, { seed: 1, timeBudgetMs });
    const took = performance.now() - began;
    const { totals } = prove(problem, assignment);
    check(feasible && totals.connected && totals.within, `${name} is not a plan`);
    console.log(`${name}: ${objective} cut edges in ${(took / 1000).toFixed(1)} s`);
    const optimum = optima[name];
    if (optimum === undefined) return [];
    check(objective >= optimum, `${name} is below its optimum`);
    const pair = { ours: objective, baseline: optimum };
    return [measurement(`${name}, cut edges / proven optimum`, [pair], { target: 1, unit: '' })];
  });
}

function onPoints(n: number, districts: number, budget: number): Measurement {
  const problem = pointsOf(n, districts);
  const began = performance.now();
  const { assignment, objective, feasible } = solve(problem, { seed: 1, timeBudgetMs: budget });
  const took = performance.now() - began;
  const { totals } = prove(problem, assignment);
  check(feasible && totals.connected && totals.within, `${n} points are not a plan`);
  const baseline = balancedMeans(problem, 0.05);
  console.log(
    `${n} points into ${districts}: ${(took / 1000).toFixed(1)} s, largest deviation ${((totals.largestDeviation ?? 0) * 100).toFixed(1)} %`,
  );
  return measurement(
    `${n} points into ${districts}, moment of inertia / balanced k-means`,
    [{ ours: objective, baseline }],
    { target: 1.1, unit: '' },
  );
}

/** Cities of different sizes on a plane, with loads from 1 to 20. */
function pointsOf(n: number, districts: number): Problem {
  const chance = chanceOf(7);
  const cities = Array.from({ length: 60 }, () => ({
    x: chance() * 40,
    y: chance() * 30,
    size: 0.2 + chance() * 2,
  }));
  const about = () => chance() + chance() + chance() - 1.5;
  const units = Array.from({ length: n }, (_, i) => {
    const city = cities[Math.floor(chance() ** 2 * cities.length)] ?? { x: 0, y: 0, size: 1 };
    return {
      id: String(i),
      load: 1 + Math.floor(chance() * 20),
      x: city.x + about() * city.size,
      y: city.y + about() * city.size,
    };
  });
  const mean = units.reduce((sum, { load }) => sum + load, 0) / districts;
  const edges = neighboursOf(
    units.map(({ x }) => x),
    units.map(({ y }) => y),
  );
  const bounds = { lower: mean * 0.95, upper: mean * 1.05 };
  return { units, edges, districts, ...bounds, objective: 'inertia' };
}
