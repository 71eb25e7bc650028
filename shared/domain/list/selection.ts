import type { Id } from '../../record/id.ts';

/**
 * The selected clients of a view: some of them, or all but some. A selection of everything is never a list of everyone, and
 * who comes into the view later belongs to it.
 */
export type Selection =
  | { readonly kind: 'some'; readonly ids: ReadonlySet<Id> }
  | { readonly kind: 'all-but'; readonly ids: ReadonlySet<Id> };

export const nobody: Selection = { kind: 'some', ids: new Set() };
export const everybody: Selection = { kind: 'all-but', ids: new Set() };

export function isSelected({ kind, ids }: Selection, id: Id): boolean {
  return (kind === 'some') === ids.has(id);
}

/** The selection with some clients in it, or out of it. */
export function withSelected(
  { kind, ids }: Selection,
  changed: readonly Id[],
  wanted: boolean,
): Selection {
  const next = new Set(ids);
  for (const id of changed) {
    if ((kind === 'some') === wanted) next.add(id);
    else next.delete(id);
  }
  return { kind, ids: next };
}

/** Those of a view's clients, in its order, that are selected; what has left the view meanwhile is not among them. */
export function selectedAmong(selection: Selection, inView: readonly Id[]): readonly Id[] {
  return inView.filter((id) => isSelected(selection, id));
}

/** How many are selected of a view that holds `inView`, as far as nobody has left it. */
export function selectedCount({ kind, ids }: Selection, inView: number): number {
  return kind === 'some' ? Math.min(ids.size, inView) : Math.max(0, inView - ids.size);
}
