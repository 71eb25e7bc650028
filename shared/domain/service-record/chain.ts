import type { Id } from '../../record/id.ts';
import type { ToldData, ToldKind } from './told.ts';

/**
 * A service record is a chain: each entry carries the SHA-256 of its own canonical text, in which the hash of the entry before it
 * stands, so that nothing in the middle can be changed without changing all that follows. Entries are handed out in *sheets*, which
 * are never written anew: a correction is another entry. Two devices that hand out without knowing of each other make two sheets
 * after the same one; the next sheet stands after both (docs/decisions/0022).
 */

export const recordFormat = 'wellfield-service-record';
export const recordVersion = 1;

/** What an entry says of a record: it is there; it reads otherwise now; it is in the book no more. Or: it was handed out. */
export const toldWays = ['told', 'changed', 'withdrawn', 'handed-out'] as const;
export type ToldWay = (typeof toldWays)[number];

export type Told = {
  readonly kind: ToldKind | 'record';
  /** The record; for the entry by which a sheet ends, the client. */
  readonly record: Id;
  readonly what: ToldWay;
  readonly at: string;
  readonly edited: string | null;
  readonly who: string;
  readonly data: ToldData;
};

export type Entry = Told & {
  /** From 1; two sheets after the same one count on from it both. */
  readonly n: number;
  readonly previous: string;
  readonly hash: string;
};

export type Sheet = {
  /** Whose record the chain begins with: another one where the client was merged since. */
  readonly origin: Id;
  /** The hashes of the last entries of the sheets that it stands after; none for a first sheet. */
  readonly after: readonly string[];
  readonly entries: readonly Entry[];
};

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export type Hash = (text: string) => Promise<string>;

/** The text that is hashed: the same for the same entry on every machine. Names are in the order of their UTF-16 units. */
export function canonical(entry: Omit<Entry, 'hash'>): string {
  const { n, at, edited, who, kind, record, what, data, previous } = entry;
  const fields = Object.keys(data)
    .toSorted(byUnits)
    .map((name) => [name, data[name]]);
  const head = `${recordFormat}/${recordVersion}`;
  return JSON.stringify([head, n, at, edited, who, kind, record, what, fields, previous]);
}

function byUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** What the first entry of a sheet has for the entry before it. */
export async function beginningOf({ origin, after }: Omit<Sheet, 'entries'>, hash: Hash) {
  const [only, ...others] = after;
  if (only !== undefined && others.length === 0) return only;
  return hash(
    JSON.stringify([`${recordFormat}/${recordVersion}`, origin, after.toSorted(byUnits)]),
  );
}

/** Chains what is told into a sheet after others. `from` is the highest number among the entries that it stands after. */
export async function sheetOf(
  told: readonly Told[],
  place: { readonly origin: Id; readonly after: readonly string[]; readonly from: number },
  hash: Hash,
): Promise<Sheet> {
  const { origin, from } = place;
  const after = place.after.toSorted(byUnits);
  let previous = await beginningOf({ origin, after }, hash);
  const entries: Entry[] = [];
  for (const [i, one] of told.entries()) {
    const entry = { ...one, n: from + i + 1, previous };
    previous = await hash(canonical(entry));
    entries.push({ ...entry, hash: previous });
  }
  return { origin, after, entries };
}

/** The hash by which a sheet is known: that of its last entry. */
export function headOf({ entries }: Pick<Sheet, 'entries'>): string {
  return entries.at(-1)?.hash ?? '';
}

/** The heads of the sheets after which no other stands, with the highest number among their entries. */
export function endsOf(sheets: readonly Sheet[]): {
  readonly after: readonly string[];
  readonly from: number;
} {
  const followed = new Set(sheets.flatMap(({ after }) => after));
  const ends = sheets.filter((sheet) => !followed.has(headOf(sheet)));
  const numbers = ends.map(({ entries }) => entries.at(-1)?.n ?? 0);
  return { after: ends.map(headOf).toSorted(byUnits), from: Math.max(0, ...numbers) };
}

/**
 * Sheets in the one order in which every file holds them: each behind those that it stands after, the lower number and then the lower
 * hash first. null where one of those is missing: it was handed out elsewhere and is not here yet.
 */
export function inOrder<S extends Sheet>(sheets: readonly S[]): readonly S[] | null {
  const waiting = sheets.toSorted(
    (a, b) => (a.entries[0]?.n ?? 0) - (b.entries[0]?.n ?? 0) || byUnits(headOf(a), headOf(b)),
  );
  const placed = new Set<string>();
  const ordered: S[] = [];
  while (waiting.length > 0) {
    const at = waiting.findIndex(({ after }) => after.every((head) => placed.has(head)));
    const [sheet] = at < 0 ? [] : waiting.splice(at, 1);
    if (!sheet) return null;
    placed.add(headOf(sheet));
    ordered.push(sheet);
  }
  return ordered;
}

/** One hash over all entries of a file in their order: what a person notes down. */
export async function sealOf(sheets: readonly Sheet[], hash: Hash): Promise<string> {
  return hash(JSON.stringify(sheets.flatMap(({ entries }) => entries.map((entry) => entry.hash))));
}

/** The sheets that each file held when it was handed out: the one by which it ends, last, and all that it stands after. */
export function handedOutIn<S extends Sheet>(sheets: readonly S[]): readonly (readonly S[])[] {
  return sheets.flatMap((sheet, i) =>
    sheet.entries.at(-1)?.what === 'handed-out' ? [before(sheets, i)] : [],
  );
}

function before<S extends Sheet>(sheets: readonly S[], end: number): readonly S[] {
  const wanted = new Set<string>();
  const held: S[] = [];
  for (const [back, sheet] of sheets
    .slice(0, end + 1)
    .toReversed()
    .entries()) {
    if (back > 0 && !wanted.has(headOf(sheet))) continue;
    held.push(sheet);
    for (const head of sheet.after) wanted.add(head);
  }
  return held.toReversed();
}

export type Verdict =
  | { readonly whole: true }
  /** `at`: the place of the first entry that does not fit, from 1; one behind the last where something is missing at the end. */
  | { readonly whole: false; readonly at: number };

/** Whether all entries are as they were handed out, and none is missing, added or elsewhere. */
export async function verify(sheets: readonly Sheet[], seal: string, hash: Hash): Promise<Verdict> {
  const numbers = new Map<string, number>();
  let at = 0;
  for (const sheet of sheets) {
    const parents = sheet.after.map((head) => numbers.get(head));
    if (sheet.entries.length === 0 || parents.includes(undefined)) {
      return { whole: false, at: at + 1 };
    }
    let previous = await beginningOf(sheet, hash);
    let n = Math.max(0, ...parents.map((parent) => parent ?? 0));
    for (const entry of sheet.entries) {
      at += 1;
      n += 1;
      const fits =
        entry.n === n &&
        entry.previous === previous &&
        (await hash(canonical(entry))) === entry.hash;
      if (!fits) return { whole: false, at };
      previous = entry.hash;
    }
    numbers.set(previous, n);
  }
  return (await sealOf(sheets, hash)) === seal ? { whole: true } : { whole: false, at: at + 1 };
}
