import highs from 'highs';
import { describe, expect, it } from 'vitest';
import { chanceOf } from './chance.ts';
import type { Problem } from './problem.ts';
import { solve } from './solve.ts';

/** A board of places with loads by chance, to be parted in two or three. */
function problemBy(seed: number): Problem {
  const chance = chanceOf(seed);
  const districts = 2 + (seed % 2);
  // Three districts of twelve places take the exact solver a quarter of a minute.
  const [width, height] = [districts === 2 ? 4 : 3, 3];
  const units = Array.from({ length: width * height }, (_, i) => ({
    id: `${i}`,
    load: 1 + Math.floor(chance() * 4),
  }));
  const edges = units.flatMap((_, i): [number, number][] => [
    ...(i % width < width - 1 ? [[i, i + 1] as [number, number]] : []),
    ...(i + width < units.length ? [[i, i + width] as [number, number]] : []),
    ...(i % width < width - 1 && i + width < units.length && chance() < 0.5
      ? [[i, i + width + 1] as [number, number]]
      : []),
  ]);
  const mean = units.reduce((sum, { load }) => sum + load, 0) / districts;
  return {
    units,
    edges,
    districts,
    lower: mean * 0.85,
    upper: mean * 1.15,
    objective: 'cut-edges',
  };
}

/**
 * The same as a mixed-integer programme: each unit in one district, each district with one root from which a flow reaches all of its units (O. Shirabe
 * 2009), cut edges counted. CPLEX LP format.
 */
function programmeOf({ units, edges, districts, lower, upper }: Problem): string {
  const n = units.length;
  const ks = Array.from({ length: districts }, (_, k) => k);
  const us = units.map((_, u) => u);
  const arcs = edges.flatMap(
    ([a, b]) =>
      [
        [a, b],
        [b, a],
      ] as const,
  );
  const sum = (terms: readonly string[]) => terms.join(' + ');
  const rows: string[] = [];
  for (const u of us) rows.push(`${sum(ks.map((k) => `x${u}_${k}`))} = 1`);
  for (const k of ks) {
    const load = sum(units.map(({ load: w }, u) => `${w} x${u}_${k}`));
    rows.push(
      `${load} >= ${lower}`,
      `${load} <= ${upper}`,
      `${sum(us.map((u) => `r${u}_${k}`))} = 1`,
    );
    for (const [e, [a, b]] of edges.entries()) {
      rows.push(`y${e} - x${a}_${k} + x${b}_${k} >= 0`, `y${e} + x${a}_${k} - x${b}_${k} >= 0`);
    }
    for (const u of us) {
      rows.push(`r${u}_${k} - x${u}_${k} <= 0`);
      const into = arcs.filter(([, to]) => to === u).map(([from]) => `f${from}_${u}_${k}`);
      const out = arcs.filter(([from]) => from === u).map(([, to]) => `- f${u}_${to}_${k}`);
      rows.push(`${sum(into)} ${out.join(' ')} - x${u}_${k} + ${n} r${u}_${k} >= 0`);
      rows.push(`${sum(into)} - ${n} x${u}_${k} <= 0`);
    }
  }
  const binary = [
    ...us.flatMap((u) => ks.flatMap((k) => [`x${u}_${k}`, `r${u}_${k}`])),
    ...edges.map((_, e) => `y${e}`),
  ];
  return `Minimize\n obj: ${sum(edges.map((_, e) => `y${e}`))}\nSubject To\n${rows
    .map((row, i) => ` c${i}: ${row}`)
    .join('\n')}\nBinary\n ${binary.join('\n ')}\nEnd\n`;
}

describe('the solver beside an exact one', () => {
  it.each([1, 2, 3, 4])('cuts as few edges as can be: board %i', async (seed) => {
    const problem = problemBy(seed);
    const exact = (await highs()).solve(programmeOf(problem));
    const found = solve(problem, { seed: 1, timeBudgetMs: 400, now: () => 0 });
    expect(exact.Status).toBe('Optimal');
    expect({ objective: found.objective, feasible: found.feasible }).toEqual({
      objective: Math.round(exact.ObjectiveValue),
      feasible: true,
    });
  });
});
