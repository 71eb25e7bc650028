import type { Client } from '../../../shared/domain/client/client.ts';
import { headOf, verify } from '../../../shared/domain/service-record/chain.ts';
import type { HandOut, RecordFile } from '../../../shared/domain/service-record/hand-out.ts';
import { readRecordFile } from '../../../shared/domain/service-record/read-file.ts';
import { hashText } from '../hash-text.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { mergedInto } from './merged-into.ts';

/** What a saved service record is to this book. */
export type RecordCheck =
  | { readonly type: 'no-record' }
  /** The place of the first entry that does not fit, of so many. */
  | { readonly type: 'altered'; readonly at: number; readonly entries: number }
  /** Whole in itself, but this book has not handed it out, or does not know it yet. */
  | { readonly type: 'not-ours'; readonly name: string }
  /** As this book handed it out; `later` entries were handed out since. */
  | {
      readonly type: 'matches';
      readonly client: Pick<Client, 'id' | 'name'>;
      readonly day: string;
      readonly by: string;
      readonly entries: number;
      readonly later: number;
    };

/** Says of a saved page whether it is as it was handed out, and by this book. */
export async function checkRecord(book: ReadableBook, page: string): Promise<RecordCheck> {
  const read = readRecordFile(page);
  if (!read.ok) return { type: 'no-record' };
  const { sheets, seal } = read.value;
  const entries = sheets.reduce((sum, sheet) => sum + sheet.entries.length, 0);
  const verdict = await verify(sheets, seal, hashText);
  if (!verdict.whole) return { type: 'altered', at: verdict.at, entries };
  const client = await clientOf(book, read.value);
  const known = client ? await handedOut(book, client) : [];
  const byHead = new Map(known.map((sheet) => [headOf(sheet), sheet]));
  const ours = sheets.map((sheet) => byHead.get(headOf(sheet)));
  const last = ours.at(-1);
  if (!client || !last || ours.includes(undefined)) {
    return { type: 'not-ours', name: nameIn(read.value) };
  }
  const all = known.reduce((sum, sheet) => sum + sheet.entries.length, 0);
  const { day, by } = last;
  return { type: 'matches', client, day, by, entries, later: all - entries };
}

/** The client of the last hand-out; the one that it was merged into, where it was since. */
async function clientOf(book: ReadableBook, { sheets }: RecordFile): Promise<Client | undefined> {
  const id = sheets.at(-1)?.entries.at(-1)?.record ?? '';
  const client = await book.get('clients', id);
  if (client) return client;
  const taker = await mergedInto(book, id);
  return taker === null ? undefined : book.get('clients', taker);
}

async function handedOut(
  book: ReadableBook,
  { id, mergedFrom }: Client,
): Promise<readonly HandOut[]> {
  return book.lookUp('handOuts', 'clientId', [id, ...mergedFrom]);
}

function nameIn({ sheets }: RecordFile): string {
  const name = sheets.at(-1)?.entries.at(-1)?.data['client'];
  return typeof name === 'string' ? name : '';
}
