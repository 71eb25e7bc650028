import type { Attachment } from '../../../../shared/domain/attachment/attachment.ts';
import type { FileName, FileState } from '../../../../shared/protocol/files.ts';
import {
  fileAddress,
  fileStatesSchema,
  mostFilesAsked,
  pieceAnswerSchema,
  piecesOf,
} from '../../../../shared/protocol/files.ts';
import type { Result } from '../../../../shared/result.ts';
import { err, ok } from '../../../../shared/result.ts';
import type { StoredFile } from '../../files/file-store.ts';
import { filesOf } from '../../files/file-store.ts';
import type { OfficeValues } from '../../office-values.ts';
import { officeValues, setOfficeValues } from '../../office-values.ts';
import type { Trouble } from '../exchange.ts';
import type { FileSides } from './piece-exchange.ts';
import { putPiece } from './piece-exchange.ts';

/** `rest`: something more urgent came up; what was begun goes on where it stands. */
export type Sent = 'all' | 'rest';

/** Sends the bytes that the office does not have, of the oldest record first, one file at a time. */
export async function sendFiles(
  sides: FileSides,
  mustStop: () => boolean,
): Promise<Result<Sent, Trouble>> {
  const { deps } = sides.link;
  const files = filesOf(deps);
  const { office, epoch } = await officeValues(deps.store, ['office', 'epoch']);
  if (office && epoch !== undefined) await files.meet(`${office.id} ${epoch}`);
  const due = new Map((await files.due()).map((file) => [file.hash, file]));
  const rows = await rowsNaming(sides, [...due.keys()]);
  const sending = new Sending(sides, due, mustStop);
  for (let from = 0; from < rows.length; from += rowsAsked) {
    const sent = await sending.sendRows(rows.slice(from, from + rowsAsked));
    if (!sent.ok || sent.value === 'rest') return sent;
    if (sending.refused === 'storage-full') break;
  }
  for (const file of sending.settled(rows)) await files.settle(file);
  await setOfficeValues(deps.store, { filesRefused: sending.refused });
  return ok('all');
}

/** Each has a file and at most one small picture. */
const rowsAsked = mostFilesAsked / 2;

async function rowsNaming({ link }: FileSides, hashes: readonly string[]) {
  const rows =
    hashes.length === 0 ? [] : await link.deps.book.lookUp('attachments', 'hash', hashes);
  return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function namesOf({ id, hash, thumbnail }: Attachment): readonly FileName[] {
  // The small picture first: it is there at once, and says what comes.
  const small = thumbnail === null || thumbnail === hash ? [] : [{ row: id, hash: thumbnail }];
  return [...small, { row: id, hash }];
}

class Sending {
  refused: OfficeValues['filesRefused'] | undefined;
  private readonly sides: FileSides;
  private readonly due: ReadonlyMap<string, StoredFile>;
  private readonly mustStop: () => boolean;
  /** Files that are at the office now, as `row hash`. */
  private readonly there = new Set<string>();

  constructor(sides: FileSides, due: ReadonlyMap<string, StoredFile>, mustStop: () => boolean) {
    this.sides = sides;
    this.due = due;
    this.mustStop = mustStop;
  }

  /** Files that the office has for each of the rows that name them. */
  settled(rows: readonly Attachment[]): readonly StoredFile[] {
    const names = rows.flatMap(namesOf);
    const open = new Set(names.filter((name) => !this.there.has(keyOf(name))).map((n) => n.hash));
    const hashes = new Set(names.map(({ hash }) => hash));
    return [...hashes].flatMap((hash) => (open.has(hash) ? [] : (this.due.get(hash) ?? [])));
  }

  async sendRows(rows: readonly Attachment[]): Promise<Result<Sent, Trouble>> {
    const { link, signal } = this.sides;
    const names = rows.flatMap(namesOf).filter(({ hash }) => this.due.has(hash));
    const body = { files: names };
    const asked = await link.ask('/v1/files/state', body, fileStatesSchema, signal);
    if (!asked.ok) return asked;
    for (const [i, name] of names.entries()) {
      const file = this.due.get(name.hash);
      const state = asked.value.files[i];
      if (!file || !state) continue;
      const sent = await this.sendFile(name, file, state);
      if (!sent.ok || sent.value === 'rest') return sent;
      // Full is full: the next one is not taken either.
      if (this.refused === 'storage-full') break;
    }
    return ok('all');
  }

  private async sendFile(
    name: FileName,
    file: StoredFile,
    state: FileState,
  ): Promise<Result<Sent, Trouble>> {
    if (state.state === 'here') this.there.add(keyOf(name));
    if (state.state === 'too-large') this.refused ??= 'too-large';
    if (state.state !== 'wanted') return ok('all');
    const first = await this.sendFrom(name, file, state.pieces);
    // What was there was not the file, and was thrown away: once more, for the bytes here may be what is broken.
    const sent = first.ok && first.value === 'thrown' ? await this.sendFrom(name, file, 0) : first;
    if (!sent.ok) return sent;
    return ok(sent.value === 'rest' ? 'rest' : 'all');
  }

  private async sendFrom(
    name: FileName,
    file: StoredFile,
    from: number,
  ): Promise<Result<Sent | 'thrown', Trouble>> {
    const put = await this.putAll(name, file, from);
    if (!put.ok) return put;
    if (put.value !== 'put') return ok(put.value);
    const kept = await this.end(name, file);
    if (!kept.ok) return kept;
    return ok(kept.value ? 'all' : 'thrown');
  }

  /** All pieces from one place on. `all`: this file does not go, for a reason that is not the network's. */
  private async putAll(
    name: FileName,
    file: StoredFile,
    from: number,
  ): Promise<Result<Sent | 'put', Trouble>> {
    const files = filesOf(this.sides.link.deps);
    const count = piecesOf(file.bytes);
    // Whoever sent back further and further would be followed for ever.
    let left = 2 * count;
    for (let place = Math.min(from, count - 1); place < count && left > 0; left -= 1) {
      if (this.mustStop()) return ok('rest');
      const bytes = await files.piece(name.hash, place);
      if (!bytes) return ok('all');
      const put = await putPiece(this.sides, name, place, bytes);
      if (!put.ok) return this.refusal(put.error);
      place = put.value.kind === 'pieces' ? Math.max(0, put.value.pieces) : count;
    }
    return ok('put');
  }

  private refusal(trouble: Trouble | { readonly type: 'nothing' }): Result<Sent, Trouble> {
    // The record went, or the right to it, while its file was sent.
    if (trouble.type === 'nothing') return ok('all');
    const isFull = trouble.type === 'refused' && trouble.refusal === 'storage-full';
    if (isFull || trouble.type === 'too-large') {
      this.refused = isFull ? 'storage-full' : (this.refused ?? 'too-large');
      return ok('all');
    }
    return err(trouble);
  }

  /** Whether the office has found the pieces to be the file. */
  private async end(name: FileName, { bytes }: StoredFile): Promise<Result<boolean, Trouble>> {
    const { link, signal } = this.sides;
    const path = `${fileAddress(name)}/end`;
    const ended = await link.asMember(
      { path, body: { bytes }, signal, framed: false },
      pieceAnswerSchema,
    );
    if (!ended.ok) return ended;
    if (ended.value.kind === 'kept') this.there.add(keyOf(name));
    return ok(ended.value.kind === 'kept');
  }
}

function keyOf({ row, hash }: FileName): string {
  return `${row} ${hash}`;
}
