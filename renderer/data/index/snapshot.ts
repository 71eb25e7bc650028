import { z } from 'zod';
import { listColumns } from '../../../shared/domain/list/columns.ts';
import type { IndexState } from './book-index.ts';
import { Columns, textColumns } from './columns.ts';
import { IdTable } from './columns/id-table.ts';
import type { Parts } from './columns/parts.ts';
import { PartsReader, PartsWriter, UnfitSnapshot } from './columns/parts.ts';
import { PointColumns } from './columns/point-columns.ts';
import { RevenueColumns } from './columns/revenue-columns.ts';
import { VisitColumns } from './columns/visit-columns.ts';
import { SearchTexts } from './search-texts.ts';

/** Rises whenever columns are made or laid out in another way: an index is never read from what another version wrote. */
const layout = 6;
/** The columns themselves are part of the version: with another column the snapshot has to be made anew. */
export const snapshotVersion = `${layout} ${listColumns.map(({ key }) => key).join(' ')}`;

const about = z.object({
  seq: z.int(),
  exactFrom: z.int(),
  size: z.int().min(0),
  inOrderOfIds: z.boolean(),
  without: z.array(z.string()),
  /** The columns of shared values, by their key. */
  values: z.array(z.string()),
});
type About = z.infer<typeof about>;

/** The whole index as few large arrays of bytes, true for a place in the log. */
export type Snapshot = { readonly version: string; readonly parts: Parts };

const stored = z.object({
  version: z.literal(snapshotVersion),
  parts: z.record(z.string(), z.instanceof(Uint8Array)),
});

export function toSnapshot({ columns, seq, exactFrom }: IndexState): Snapshot {
  const { size, inOrderOfIds, without, values } = columns;
  const parts = new PartsWriter();
  parts.value('about', {
    seq,
    exactFrom,
    size,
    inOrderOfIds,
    without: [...without],
    values: [...values.keys()],
  } satisfies About);
  columns.ids.write(parts);
  if (!inOrderOfIds) columns.byId.write(parts, 'byId');
  parts.array('states', columns.states.subarray(0, size));
  parts.array('lastVisit', columns.lastVisit.subarray(0, size));
  parts.array('nextVisit', columns.nextVisit.subarray(0, size));
  for (const key of textColumns) columns.texts[key].write(parts, key);
  for (const [i, column] of [...values.values()].entries()) {
    column.write(parts, `values.${i}`, size);
  }
  columns.search.write(parts);
  columns.revenue.write(parts, size);
  columns.visits.write(parts);
  columns.points.write(parts, size);
  columns.paid.write(parts, size);
  columns.agreed.write(parts, size);
  return { version: snapshotVersion, parts: parts.parts };
}

/** The index of a snapshot; null for what was written by another version, or does not hang together. */
export function fromSnapshot(read: unknown): IndexState | null {
  const snapshot = stored.safeParse(read);
  if (!snapshot.success) return null;
  try {
    return stateFrom(new PartsReader(snapshot.data.parts));
  } catch (error) {
    if (error instanceof UnfitSnapshot) return null;
    throw error;
  }
}

function stateFrom(parts: PartsReader): IndexState {
  const read = about.safeParse(parts.value('about'));
  if (!read.success) throw new UnfitSnapshot('about');
  const { seq, exactFrom, size, inOrderOfIds, without, values } = read.data;
  const columns = new Columns();
  columns.ids = IdTable.read(parts, size);
  columns.inOrderOfIds = inOrderOfIds;
  if (!inOrderOfIds) columns.byId.read(parts, 'byId');
  columns.states = sized(parts, 'states', size);
  columns.lastVisit = parts.ints('lastVisit', size);
  columns.nextVisit = parts.ints('nextVisit', size);
  for (const key of textColumns) columns.texts[key].read(parts, key);
  for (const [i, key] of values.entries()) columns.valuesOf(key).read(parts, `values.${i}`, size);
  columns.search = SearchTexts.read(parts);
  columns.revenue = RevenueColumns.read(parts, size);
  columns.visits = VisitColumns.read(parts, size);
  columns.points = PointColumns.read(parts, size);
  columns.paid.read(parts, size);
  columns.agreed.read(parts, size);
  for (const id of without) columns.without.add(id);
  return { columns, seq, exactFrom };
}

function sized(parts: PartsReader, name: string, length: number): Uint8Array {
  const bytes = parts.bytes(name);
  if (bytes.length !== length) throw new UnfitSnapshot(name);
  return bytes;
}
