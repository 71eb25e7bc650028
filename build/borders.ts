import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { centres } from '../shared/domain/place/centres.ts';
import { root } from './run.ts';

/*
 * Makes shared/domain/place/borders.ts from renderer/ui/map/outlines.txt: `node build/borders.ts`. Prefectures are neighbours where their outlines have two
 * corners in common. What no land joins to the rest is joined where the way over the sea is shortest.
 */

type Prefecture = { readonly name: string; readonly corners: ReadonlySet<string> };

const names: readonly string[] = centres.match(/\p{Script=Han}+/gu) ?? [];

/** The outlines say 恩施, the list of centres 恩施土家族苗族自治州; 吉林 is the prefecture here, not the province. */
function nameOf(short: string): string {
  const longer = names.find((name) => name.startsWith(short) && name !== short);
  const name = names.includes(short) && !/^(?:吉林|海南)$/u.test(short) ? short : longer;
  if (name === undefined) throw new Error(`${short} is not among the centres.`);
  return name;
}

/** The corners of a line of the outlines, in hundredths of a degree. */
function cornersOf(rings: string): ReadonlySet<string> {
  const corners = rings.split(',').flatMap((ring) => {
    const steps = ring.split(' ').map(Number);
    let [x, y] = [0, 0];
    return Array.from({ length: steps.length / 2 }, (_, i) => {
      x += steps[2 * i] ?? 0;
      y += steps[2 * i + 1] ?? 0;
      return `${x} ${y}`;
    });
  });
  return new Set(corners);
}

const all = readFileSync(join(root, 'renderer/ui/map/outlines.txt'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t'))
  .filter(([kind]) => kind === 'c')
  .map(([, name = '', , rings = '']): Prefecture => {
    return { name: nameOf(name), corners: cornersOf(rings) };
  });

const pairs: [number, number][] = [];
for (const [a, one] of all.entries()) {
  for (const [b, other] of all.entries()) {
    if (a < b && one.corners.intersection(other.corners).size > 1) pairs.push([a, b]);
  }
}

/** A number for each, the same for those that land joins. */
function pieces(): readonly number[] {
  const of = all.map((_, i) => i);
  const rootOf = (i: number): number => (of[i] === i ? i : rootOf(of[i] ?? i));
  for (const [a, b] of pairs) of[rootOf(a)] = rootOf(b);
  return all.map((_, i) => rootOf(i));
}

function apart(a: Prefecture, b: Prefecture): number {
  let least = Infinity;
  for (const one of a.corners) {
    const [x = 0, y = 0] = one.split(' ').map(Number);
    for (const other of b.corners) {
      const [u = 0, v = 0] = other.split(' ').map(Number);
      least = Math.min(least, (x - u) ** 2 + (y - v) ** 2);
    }
  }
  return least;
}

/** The shortest way over the sea from a piece to what is not of it. */
function shortestFrom(of: readonly number[], piece: number): [number, number] {
  let [best, least]: [[number, number], number] = [[0, 0], Infinity];
  for (const [a, one] of all.entries()) {
    if (of[a] !== piece) continue;
    for (const [b, other] of all.entries()) {
      if (of[b] === piece) continue;
      const far = apart(one, other);
      if (far < least) [best, least] = [[a, b], far];
    }
  }
  return best;
}

for (let of = pieces(); new Set(of).size > 1; of = pieces()) {
  const counts = Map.groupBy(of, (piece) => piece);
  const [smallest] = [...counts].toSorted(([, a], [, b]) => a.length - b.length);
  const pair = shortestFrom(of, smallest?.[0] ?? 0);
  console.log(`over the sea: ${pair.map((i) => all[i]?.name).join(' ')}`);
  pairs.push(pair);
}

const lines = all.flatMap(({ name }, a) => {
  const beside = pairs.flatMap(([one, other]) => (one === a ? [all[other]?.name ?? ''] : []));
  return beside.length > 0 ? [`${name}:${beside.join(',')}`] : [];
});
/** So many to a line of the file. */
const perLine = 4;
const text = Array.from({ length: Math.ceil(lines.length / perLine) }, (_, i) =>
  lines.slice(i * perLine, (i + 1) * perLine).join(';'),
).join(';\n');
const header = `/**
 * Which prefectures of China are next to each other, each pair once, as build/borders.ts finds them in the outlines: by land, and where no land joins a piece
 * to the rest, over the sea by the shortest way. Municipalities, Taiwan, Hong Kong and Macao are here as wholes.
 *
 * Source: the maps of Apache ECharts 4.9.0 (\`map/json\`, Apache-2.0).
 */
export const borders = \`
`;
writeFileSync(join(root, 'shared/domain/place/borders.ts'), `${header}${text}\n\`;\n`);
console.log(`${all.length} prefectures, ${pairs.length} borders`);
