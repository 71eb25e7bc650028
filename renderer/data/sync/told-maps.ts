import type { FlatRow } from '../../../shared/protocol/values.ts';

export type Json = FlatRow[string];

/** The values of one field path in the rows of a table; undefined where a row has none. */
export type ToldColumn = {
  readonly path: string;
  /** All rows have the value of the first. */
  readonly isSame: boolean;
  readonly at: (place: number) => Json | undefined;
};

type KeyOfMap = { readonly key: string; readonly at: ToldColumn['at'] };

/**
 * The maps of one field for all rows, key by key. Most rows have their map in common with others (an empty profile): each map is made
 * once, so that it is also checked and written once.
 */
export class ToldMaps {
  private readonly keys: KeyOfMap[] = [];
  /** For every row the place of its map among those that differ; */
  private readonly kinds: Uint32Array;
  /** for each of these, a row that has it. */
  private readonly firsts: number[] = [0];

  constructor(rows: number) {
    this.kinds = new Uint32Array(rows);
  }

  set(key: string, { isSame, at }: ToldColumn): void {
    this.keys.push({ key, at });
    if (isSame) return;
    const parted: Map<unknown, number>[] = [];
    for (const [place, kind] of this.kinds.entries()) {
      const value = at(place);
      if (isAlike(value, at(this.firsts[kind] ?? 0))) continue;
      const others = (parted[kind] ??= new Map<unknown, number>());
      const name = nameOf(value);
      const known = others.get(name) ?? this.firsts.push(place) - 1;
      others.set(name, known);
      this.kinds[place] = known;
    }
  }

  /** The map of every row. */
  made(): (place: number) => Readonly<Record<string, unknown>> {
    const maps = this.firsts.map((first) => {
      const map: Record<string, unknown> = {};
      for (const { key, at } of this.keys) {
        const value = at(first);
        if (value !== undefined) map[key] = value;
      }
      return map;
    });
    return (place) => maps[this.kinds[place] ?? 0] ?? {};
  }
}

function isAlike(one: Json | undefined, other: Json | undefined): boolean {
  return one === other || (isPart(one) && isPart(other) && nameOf(one) === nameOf(other));
}

/** The same for values that are the same in JSON, and for no others: a text may look like a list. */
function nameOf(value: Json | undefined): unknown {
  if (isPart(value)) return JSON.stringify(value);
  return typeof value === 'string' ? `"${value}` : value;
}

function isPart(value: Json | undefined): value is Exclude<Json, null> & object {
  return typeof value === 'object' && value !== null;
}
