import type { Id } from '../../record/id.ts';
import { sameValue } from '../../record/same-value.ts';
import type { Sheet, Told } from './chain.ts';
import type { Fact } from './told.ts';

/** Who hands a record out, of whom, and when. */
export type HandingOut = {
  readonly client: { readonly id: Id; readonly name: string };
  readonly who: string;
  readonly at: string;
};

const keyOf = ({ kind, record }: Pick<Told, 'kind' | 'record'>) => `${kind} ${record}`;

/** What was said last of each record, of sheets in their order. */
function lastTold(sheets: readonly Sheet[]): ReadonlyMap<string, Told> {
  const last = new Map<string, Told>();
  for (const { entries } of sheets) {
    for (const entry of entries) if (entry.kind !== 'record') last.set(keyOf(entry), entry);
  }
  return last;
}

/**
 * What is to be told now, after the sheets that were handed out: records that are new, those that read otherwise, and those that are
 * in the book no more; in the order in which they were written down. Nothing where all has been told.
 */
export function newsSince(
  sheets: readonly Sheet[],
  facts: readonly Fact[],
  { who, at }: HandingOut,
): readonly Told[] {
  const last = lastTold(sheets);
  const here = new Set(facts.map(keyOf));
  const news = facts.flatMap((fact): readonly Told[] => {
    const before = last.get(keyOf(fact));
    if (!before || before.what === 'withdrawn') return [{ ...fact, what: 'told' }];
    if (sameValue(before.data, fact.data)) return [];
    return [{ ...fact, what: 'changed', at: fact.edited ?? fact.at, edited: null }];
  });
  const gone = [...last.values()]
    .filter((told) => told.what !== 'withdrawn' && !here.has(keyOf(told)))
    .map(({ kind, record }) => {
      return { kind, record, what: 'withdrawn', at, edited: null, who, data: {} } as const;
    });
  return [...news, ...gone].toSorted(
    (a, b) => order(a.at, b.at) || order(a.kind, b.kind) || order(a.record, b.record),
  );
}

/** The entry by which a hand-out ends: of whom, by whom, when. */
export function lastEntry({ client, who, at }: HandingOut): Told {
  const data = { client: client.name };
  return { kind: 'record', record: client.id, what: 'handed-out', at, edited: null, who, data };
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
