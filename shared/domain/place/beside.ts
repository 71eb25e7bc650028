import { borders } from './borders.ts';
import { findPlace } from './find-place.ts';
import type { KnownPlace } from './gazetteer.ts';

let known: ReadonlyMap<string, ReadonlySet<string>> | null = null;

/** Prefectures, and municipalities as wholes, with those next to them. */
function neighbours(): ReadonlyMap<string, ReadonlySet<string>> {
  if (known) return known;
  const all = new Map<string, Set<string>>();
  const join = (one: string, other: string) => {
    const of = all.get(one) ?? new Set();
    all.set(one, of.add(other));
  };
  for (const line of borders.trim().split(/;\s*/u)) {
    const [name = '', beside = ''] = line.split(':');
    for (const other of beside.split(',')) {
      join(name, other);
      join(other, name);
    }
  }
  return (known = all);
}

/** The prefectures that a place has, or in which it lies; none where that is not known. */
export function prefecturesOf({ name, province, prefecture }: KnownPlace): readonly string[] {
  const all = neighbours();
  const own = [prefecture, name, province].find((one) => one !== null && all.has(one));
  if (own !== undefined && own !== null) return [own];
  if (name !== province) return [];
  return [...all.keys()].filter((one) => findPlace(one)?.province === province);
}

/** The prefectures next to one. */
export function besidePrefecture(name: string): ReadonlySet<string> {
  return neighbours().get(name) ?? new Set();
}
