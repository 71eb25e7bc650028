import { z } from 'zod';
import { roles } from '../../../shared/protocol/account.ts';
import type { Row } from '../../../shared/record/change.ts';
import { idValue } from '../../../shared/record/values.ts';
import { officeValues } from '../office-values.ts';
import type { BookStore } from '../store/book-store.ts';
import { addedRows, readEntry } from '../store/log-entries.ts';
import type { ReadEntry } from '../store/log-entries.ts';
import { actionSchema, entrySchema, rowSchema } from '../store/log-schemas.ts';
import { deflated, valueOf } from '../store/page-codec.ts';
import type { StoredAction, StoredEntry } from '../store/tables.ts';
import type { JournalOffice, Logged } from './safety.ts';

/** An entry of the log, with the rows that it added: without a book there is nobody else who has them. */
export type JournalEntry = ReadEntry &
  Pick<StoredEntry, 'base' | 'origin'> & {
    /** As they stood when the piece was made, by their places in `added`; null: gone by then. */
    readonly rows: readonly (Row | null)[];
  };

/** A stretch of the log, whole in itself. */
export type JournalPieceOfLog = {
  readonly actions: readonly StoredAction[];
  readonly entries: readonly JournalEntry[];
  /** null: the book had joined none. */
  readonly office: JournalOffice | null;
};

const originSchema = z.union([z.literal('merge'), z.looseObject({})]);

const pieceSchema = z.object({
  actions: z.array(actionSchema),
  entries: z.array(
    entrySchema.extend({
      base: z.int().nullable().optional(),
      origin: originSchema.optional(),
      rows: z.array(rowSchema.nullable()),
    }),
  ),
  office: z
    .object({
      address: z.url(),
      office: z.object({ id: idValue, name: z.string() }),
      member: z.object({ id: idValue, name: z.string(), role: z.enum(roles) }),
      entering: z.object({ seq: z.int(), index: z.int(), alone: z.int() }),
    })
    .nullable(),
});

export function bytesOfPiece(piece: JournalPieceOfLog): Uint8Array<ArrayBuffer> {
  return deflated(piece);
}

/** null where the bytes are no piece that this version knows. */
export function pieceOfBytes(bytes: Uint8Array): JournalPieceOfLog | null {
  const value = readOrNull(bytes);
  return isPiece(value) ? value : null;
}

function readOrNull(bytes: Uint8Array): unknown {
  try {
    return valueOf(bytes);
  } catch {
    return null;
  }
}

/** The value is taken as it stands, and not as the schema would tidy it, so that what comes back is what went out. */
function isPiece(value: unknown): value is JournalPieceOfLog {
  return pieceSchema.safeParse(value).success;
}

/** A piece, and the number of its last entry. */
export type NumberedPiece = { readonly upTo: number; readonly piece: JournalPieceOfLog };

/** What a commit has just written, as a piece; null where the log has to be read for it. */
export function pieceOfLogged({ entry, action, office }: Logged): NumberedPiece | null {
  if (action === null) return null;
  const told = { ...readEntry(entry), ...basisOf(entry), rows: [] };
  return { upTo: entry.seq, piece: { actions: [action], entries: [told], office } };
}

/** Some of the log from behind a place, read in one transaction; null where there is no more. `isLast`: the log ends with it. */
export async function pieceBehind(
  store: BookStore,
  seq: number,
): Promise<(NumberedPiece & { readonly isLast: boolean }) | null> {
  return store.transaction('r', store.ofCommit(), async () => {
    const stored = await store.changes.where(':id').above(seq).limit(entriesAtOnce).toArray();
    const entries = someOf(stored.map(readEntry));
    const last = entries.at(-1);
    if (!last) return null;
    const [actions, rows, office] = await Promise.all([
      store.actions
        .where('id')
        .anyOf([...new Set(entries.map(({ action }) => action))])
        .toArray(),
      addedRows(store, entries),
      officeValues(store, officeKeys).then(officeOf),
    ]);
    const told = entries.map((entry, i): JournalEntry => ({
      ...entry,
      ...basisOf(stored[i]),
      rows: entry.added.map(({ table, id }) => rows.get(`${table} ${id}`) ?? null),
    }));
    const isLast = stored.length < entriesAtOnce && entries.length === stored.length;
    return { upTo: last.seq, piece: { actions, entries: told, office }, isLast };
  });
}

/** So many entries make a piece at most; packed ones have up to a thousand changes, and then one or two do, so that no screen waits for them. */
const [entriesAtOnce, changesAtOnce] = [24, 1500];

function someOf(entries: readonly ReadEntry[]): readonly ReadEntry[] {
  let changes = 0;
  const end = entries.findIndex(({ added, others }) => {
    changes += added.length + others.length;
    return changes > changesAtOnce;
  });
  return end < 0 ? entries : entries.slice(0, Math.max(1, end));
}

function basisOf(entry: StoredEntry | undefined): Pick<StoredEntry, 'base' | 'origin'> {
  const { base, origin } = entry ?? {};
  return {
    ...(base === undefined ? {} : { base }),
    ...(origin === undefined ? {} : { origin }),
  };
}

/** What has to be known of a book's office for its pieces. */
export const officeKeys = ['address', 'office', 'member', 'entering'] as const;

/** null where the book has joined none. */
export function officeOf({
  address,
  office,
  member,
  entering,
}: Partial<JournalOffice>): JournalOffice | null {
  if (address === undefined || !office || !member || !entering) return null;
  return { address, office, member, entering };
}
