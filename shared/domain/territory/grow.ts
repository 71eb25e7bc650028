import { whole } from './at.ts';
import type { Model } from './model.ts';

/**
 * A first plan by chance: districts grow from those who are in them (`from`; -1: free) or else from a seed over free neighbours. Each is connected if
 * those were; balance comes later.
 */
export function grown(model: Model, from: Int32Array, chance: () => number): Int32Array {
  const district = from.slice();
  const borders = seeded(model, district, chance);
  let open = borders.filter((border) => border.length > 0);
  while (open.length > 0) {
    const border = open[Math.floor(chance() * open.length)] ?? [];
    if (grow(model, { border, district, chance }) || border.length > 0) continue;
    open = open.filter((other) => other !== border);
  }
  // Islands without a seed.
  for (const [u, to] of district.entries()) {
    if (to === -1) district[u] = Math.floor(chance() * model.k);
  }
  return district;
}

/** The units of each district that it can grow from. */
function seeded({ n, k }: Model, district: Int32Array, chance: () => number): readonly number[][] {
  const borders: number[][] = Array.from({ length: k }, () => []);
  for (const [u, to] of district.entries()) borders[to]?.push(u);
  const free = Array.from({ length: n }, (_, u) => u).filter((u) => district[u] === -1);
  for (const [to, border] of borders.entries()) {
    if (border.length > 0 || free.length === 0) continue;
    const drawn = Math.floor(chance() * free.length);
    const seed = free[drawn] ?? 0;
    free[drawn] = free.at(-1) ?? 0;
    free.pop();
    district[seed] = to;
    border.push(seed);
  }
  return borders;
}

/** Takes one free neighbour of the border; a unit that has none leaves the border. */
function grow(
  { offsets, neighbours }: Model,
  {
    border,
    district,
    chance,
  }: { readonly border: number[]; readonly district: Int32Array; readonly chance: () => number },
): boolean {
  const place = Math.floor(chance() * border.length);
  const u = border[place] ?? 0;
  const near = neighbours.subarray(whole(offsets, u), whole(offsets, u + 1));
  const free = near.filter((v) => district[v] === -1);
  if (free.length > 0) {
    const v = whole(free, Math.floor(chance() * free.length));
    district[v] = whole(district, u);
    border.push(v);
    return true;
  }
  border[place] = border.at(-1) ?? 0;
  border.pop();
  return false;
}
