import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Client } from '../../../shared/domain/client/client.ts';
import type { Sheet, Told } from '../../../shared/domain/service-record/chain.ts';
import {
  endsOf,
  recordFormat,
  recordVersion,
  sealOf,
  sheetOf,
} from '../../../shared/domain/service-record/chain.ts';
import type { HandOut, RecordFile } from '../../../shared/domain/service-record/hand-out.ts';
import { mostEntries } from '../../../shared/domain/service-record/hand-out.ts';
import { lastEntry, newsSince } from '../../../shared/domain/service-record/next-sheet.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { authorOf } from '../device.ts';
import { hashText } from '../hash-text.ts';
import { instant, serviceRecord } from '../queries/service-record.ts';

export type HandOutRefusal = 'client-gone' | 'not-all-here';

export type HandedOut = { readonly client: Client; readonly file: RecordFile };

/** So often another window may be faster. */
const tries = 5;

/**
 * Hands a client's service record out: what is new since the last time becomes a sheet of the book, behind all that were handed out,
 * and the file holds them all. Where nothing is new the file is the one of the last time.
 */
export async function handOutRecord(
  deps: Deps,
  clientId: Id,
  today: Day,
): Promise<Result<HandedOut, HandOutRefusal>> {
  for (let left = tries; left > 0; left -= 1) {
    const record = await serviceRecord(deps.book, clientId);
    if (!record) return err('client-gone');
    const { client, sheets, facts } = record;
    if (!sheets) return err('not-all-here');
    const who = await authorOf(deps.store);
    const handing = { client, who, at: instant(deps.now()) };
    const news = newsSince(sheets, facts, handing);
    const nothingNew = news.length === 0 && endsOf(sheets).after.length === 1;
    const added = nothingNew
      ? []
      : await sheetsAfter(sheets, [...news, lastEntry(handing)], client);
    const rows = added.map((sheet) => {
      return { id: deps.newId(), clientId, day: today, by: who, ...sheet };
    });
    if (await kept(deps, sheets, rows)) {
      return ok({ client, file: await fileOf([...sheets, ...added]) });
    }
  }
  throw new Error('The service record was handed out in other windows without an end.');
}

/** What is told, in sheets that are small enough to travel, each after the one before it. */
async function sheetsAfter(
  sheets: readonly Sheet[],
  told: readonly Told[],
  { id: origin }: Client,
): Promise<readonly Sheet[]> {
  const added: Sheet[] = [];
  for (let from = 0; from < told.length; from += mostEntries) {
    const place = { origin, ...endsOf([...sheets, ...added]) };
    added.push(await sheetOf(told.slice(from, from + mostEntries), place, hashText));
  }
  return added;
}

/** Hashes are made outside of the transaction, which waits for nothing but the book: it only looks whether the ends are still those. */
async function kept(
  deps: Deps,
  before: readonly HandOut[],
  rows: readonly HandOut[],
): Promise<boolean> {
  if (rows.length === 0) return true;
  const action = { id: deps.newId(), name: 'record.hand-out', undoes: null } as const;
  const clients = [...new Set([...before, ...rows].map(({ clientId }) => clientId))];
  const done = await commit<true, 'moved'>(deps, action, async (book) => {
    const now = await book.lookUp('handOuts', 'clientId', clients);
    if (now.length !== before.length) return err('moved');
    return ok({ writes: rows.map((row) => put('handOuts', row)), value: true });
  });
  return done.ok;
}

async function fileOf(sheets: readonly Sheet[]): Promise<RecordFile> {
  return {
    format: recordFormat,
    version: recordVersion,
    // Of the book's rows nothing but the sheet itself: no ids of theirs.
    sheets: sheets.map(({ origin, after, entries }) => ({ origin, after, entries })),
    seal: await sealOf(sheets, hashText),
  };
}
