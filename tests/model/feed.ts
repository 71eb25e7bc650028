import type { Scope } from '../../shared/protocol/pull.ts';
import type { FlatRow } from '../../shared/protocol/values.ts';
import { scopesHash } from '../../shared/sync/scope-of.ts';
import type { Leaving, StoredRow } from './office-state.ts';
import type { Office } from './office.ts';
import { flatOf, isGone, keyOf } from './office.ts';

/** What an office tells a device: changes since a cut, and whole scopes page by page. */

export type ToldRow = {
  readonly table: string;
  readonly id: string;
  readonly seq: number;
  readonly fields: FlatRow | null;
};
type Other =
  | { readonly kind: 'scopes'; readonly scopes: readonly Scope[]; readonly head: number }
  | { readonly kind: 'epoch'; readonly epoch: number; readonly lastCtr: number };
export type PullAnswered =
  | {
      readonly kind: 'rows';
      readonly rows: readonly ToldRow[];
      readonly leaves: readonly Leaving[];
      readonly upTo: number;
      readonly more: boolean;
    }
  | Other;
export type PageAnswered =
  | { readonly kind: 'page'; readonly rows: readonly ToldRow[]; readonly next: string | null }
  | Other;

export type Asking = { readonly device: string; readonly member: string; readonly epoch: number };

export function pull(
  office: Office,
  asking: Asking,
  { cut, scopes, limit }: { readonly cut: number; readonly scopes: string; readonly limit: number },
): PullAnswered {
  const { state } = office;
  if (asking.epoch !== state.epoch) return otherEpoch(office, asking);
  const seen = seenScopes(office, asking.member);
  if (scopesHash(seen.map(({ id }) => id)) !== scopes) {
    return { kind: 'scopes', scopes: seen, head: state.head };
  }
  const ids = new Set(seen.map(({ id }) => id));
  const rows = [...state.rows.values()].filter(({ seq, scope }) => seq > cut && ids.has(scope));
  const leaves = [...state.leavings.values()].filter(
    ({ seq, scope, table, id }) =>
      seq > cut && ids.has(scope) && !ids.has(state.rows.get(keyOf(table, id))?.scope ?? 0),
  );
  const numbers = [...rows, ...leaves].map(({ seq }) => seq).toSorted((a, b) => a - b);
  const more = numbers.length > limit;
  const upTo = more ? (numbers[limit - 1] ?? state.head) : state.head;
  return {
    kind: 'rows',
    rows: rows
      .filter(({ seq }) => seq <= upTo)
      .toSorted((a, b) => a.seq - b.seq)
      .map((row) => told(row, office.variant === 'fields-since-the-page' ? cut : null)),
    leaves: leaves.filter(({ seq }) => seq <= upTo),
    upTo,
    more,
  };
}

export function page(
  office: Office,
  asking: Asking,
  {
    scopes,
    after,
    limit,
  }: { readonly scopes: readonly number[]; readonly after: string | null; readonly limit: number },
): PageAnswered {
  const { state } = office;
  if (asking.epoch !== state.epoch) return otherEpoch(office, asking);
  const seen = seenScopes(office, asking.member);
  if (!scopes.every((id) => seen.some((scope) => scope.id === id))) {
    return { kind: 'scopes', scopes: seen, head: state.head };
  }
  const rows = [...state.rows.values()]
    .filter((row) => scopes.includes(row.scope) && !isGone(row) && placeOf(row) > (after ?? ''))
    .toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    kind: 'page',
    rows: rows.slice(0, limit).map((row) => told(row, null)),
    next: last ? placeOf(last) : null,
  };
}

export function seenScopes(office: Office, member: string): readonly Scope[] {
  return office.state.scopes.filter((scope) => office.isSeenBy(member, { key: scope }));
}

function otherEpoch(office: Office, { device }: Asking): Other {
  return { kind: 'epoch', epoch: office.state.epoch, lastCtr: office.last(device) };
}

function placeOf({ clientId, table, id }: StoredRow): string {
  return `${clientId ?? ''} ${table} ${id}`;
}

/** `since`: only fields above this number, if the variant has it so. */
function told(row: StoredRow, since: number | null): ToldRow {
  const { table, id, seq } = row;
  if (isGone(row)) return { table, id, seq, fields: null };
  const fields = since === null ? row.fields : newer(row.fields, since);
  return { table, id, seq, fields: flatOf(fields) };
}

function newer(fields: StoredRow['fields'], since: number): StoredRow['fields'] {
  return Object.fromEntries(Object.entries(fields).filter(([, { seq }]) => seq > since));
}
