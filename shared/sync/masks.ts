import type { Answer } from '../protocol/push.ts';
import { gonePath } from '../protocol/values.ts';
import type { Id } from '../record/id.ts';
import type { Waiting } from './outbox.ts';

/**
 * What waits to be answered hides what others write there meanwhile: whoever writes into such a field again has seen no more of it than
 * the first time. Mostly the office comes to know of both by the first operation; where it took that one not, the later ones have to
 * say it themselves.
 */
export type Mask = {
  readonly table: string;
  readonly row: Id;
  readonly path: string;
  /** What its author knew of. */
  readonly base: number;
  /** The last entry of the log that was written while it was hidden. */
  readonly until: number;
};

/** How far in the log answers have ever come. */
export type Furthest = { readonly seq: number; readonly index: number };

/** Says of operations, asked in the order of the log, what their authors can have seen. */
export class Hidden {
  private readonly masks: readonly Mask[];
  private readonly furthest: Furthest;
  private readonly rows = new Map<string, Map<string, number>>();

  constructor(masks: readonly Mask[], furthest: Furthest) {
    this.masks = masks;
    this.furthest = furthest;
  }

  /** `behind`: the place behind the operation. What was answered before hides nothing when it is sent again. */
  baseOf(operation: Waiting['operation'], behind: Furthest): number {
    if (!isFurther(behind, this.furthest)) return operation.base;
    const key = `${operation.table} ${operation.row}`;
    const paths = this.rows.get(key) ?? new Map<string, number>();
    this.rows.set(key, paths);
    const base = Math.min(
      operation.base,
      ...hiddenBy(operation, paths),
      ...hiddenBy(operation, this.maskedAt(operation, behind.seq)),
    );
    for (const path of Object.keys(operation.set)) lower(paths, path, seenBehind(operation, base));
    return base;
  }

  private maskedAt({ table, row }: Waiting['operation'], seq: number): Map<string, number> {
    const masked = new Map<string, number>();
    for (const mask of this.masks) {
      if (mask.table === table && mask.row === row && seq <= mask.until) {
        lower(masked, mask.path, mask.base);
      }
    }
    return masked;
  }
}

/**
 * What whoever writes behind an operation has seen of the row. Who adds a row, or brings one back that is gone for him, has seen nothing
 * of what the office may hold under its name.
 */
function seenBehind({ set }: Pick<Waiting['operation'], 'set'>, base: number): number {
  return set[gonePath]?.[0] === false ? 0 : base;
}

function isFurther(one: Furthest, other: Furthest): boolean {
  return one.seq > other.seq || (one.seq === other.seq && one.index > other.index);
}

export function furthestOf(one: Furthest, other: Furthest): Furthest {
  const { seq, index } = isFurther(one, other) ? one : other;
  return { seq, index };
}

/** Who removes a row removes all of it. */
function* hiddenBy(
  { set }: Waiting['operation'],
  paths: ReadonlyMap<string, number>,
): Generator<number, void> {
  const isRemoval = set[gonePath]?.[0] === true;
  for (const [path, base] of paths) if (isRemoval || path in set) yield base;
}

function lower(paths: Map<string, number>, path: string, base: number): void {
  paths.set(path, Math.min(base, paths.get(path) ?? base));
}

/** What an operation that was not taken leaves hidden; `until`: the last entry of the log. */
export function masksOf(
  { table, row, base, set }: Waiting['operation'],
  until: number,
): readonly Mask[] {
  const seen = seenBehind({ set }, base);
  return Object.keys(set).map((path) => ({ table, row, path, base: seen, until }));
}

/** Whether an operation leaves anything hidden: what stands is something else than was asked for, and no conflict says so. */
export function isHiding({ verdict, now }: Answer): boolean {
  return verdict === 'quarantined' || (verdict !== 'met' && now !== undefined);
}
