import type { FileName, FileState, PieceAnswer } from '../../shared/protocol/files.ts';
import { pieceBytes, piecesOf } from '../../shared/protocol/files.ts';
import type { Result } from '../../shared/result.ts';
import { err, ok } from '../../shared/result.ts';
import type { ChangeSession } from '../changes/session.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import type { Storage } from '../storage/storage.ts';
import type { FileFolder } from './file-folder.ts';
import type { Length } from './named-files.ts';
import { namedFiles } from './named-files.ts';
import type { Room } from './room.ts';

/** What is answered for a file that is not there, and for one that is not for whoever asks: nobody can tell which. */
export type Nothing = 'nothing';

export type Files = {
  readonly states: (
    session: ChangeSession,
    names: readonly FileName[],
  ) => Promise<readonly FileState[]>;
  readonly put: (
    session: ChangeSession,
    piece: { readonly name: FileName; readonly place: number; readonly bytes: Uint8Array },
  ) => Promise<Result<PieceAnswer, Refusal | Nothing>>;
  readonly finish: (
    session: ChangeSession,
    name: FileName,
    bytes: number,
  ) => Promise<Result<PieceAnswer, Refusal | Nothing>>;
  readonly get: (
    session: ChangeSession,
    name: FileName,
    place: number,
  ) => Promise<Result<Buffer, Nothing>>;
};

export type FileLimits = {
  /** Bytes of one file. */
  readonly file: number;
  /** Bytes of all files of the office. */
  readonly all: number;
};
export const usualFileLimits: FileLimits = { file: 50_000_000, all: 100_000_000_000 };

/** What devices ask of attached files. Rights are looked up for each piece: one that was taken away ends a file in its middle. */
export function filesOver(
  storage: Storage,
  folder: FileFolder,
  { limits, room }: { readonly limits: FileLimits; readonly room: Room },
): Files {
  const lengthOf = async (session: ChangeSession, name: FileName) =>
    (await namedFiles(storage, session, [name]))[0] ?? null;

  async function stateOf(
    { device }: ChangeSession,
    name: FileName,
    length: Length | null,
  ): Promise<FileState> {
    if (!length) return { state: 'unknown' };
    const bytes = await folder.size(name);
    if (bytes !== null) return { state: 'here', bytes };
    if (mostOf(length) > limits.file) return { state: 'too-large' };
    return { state: 'wanted', pieces: await folder.pieces({ ...name, device }) };
  }

  return {
    states: async (session, names) => {
      const lengths = await namedFiles(storage, session, names);
      return Promise.all(names.map(async (name, i) => stateOf(session, name, lengths[i] ?? null)));
    },

    put: async (session, { name, place, bytes }) => {
      const length = await lengthOf(session, name);
      if (!length) return err('nothing');
      if (mostOf(length) > limits.file) return refuse('too-large');
      if (!fits(length, place, bytes.length)) return refuse('not-understood');
      if (!(await room.take(bytes.length))) return refuse('storage-full');
      const part = { ...name, device: session.device };
      const isPut = await folder.put(part, place, bytes);
      return ok({ kind: 'pieces', pieces: isPut ? place + 1 : await folder.pieces(part) });
    },

    finish: async (session, name, bytes) => {
      const length = await lengthOf(session, name);
      if (!length) return err('nothing');
      // The answer to the same question may have been lost.
      if ((await folder.size(name)) !== null) return ok({ kind: 'kept' });
      const isKept = await folder.finish({ ...name, device: session.device }, bytes);
      return ok(isKept ? { kind: 'kept' } : { kind: 'pieces', pieces: 0 });
    },

    get: async (session, name, place) => {
      const length = await lengthOf(session, name);
      const bytes = length && (await folder.piece(name, place));
      return bytes ? ok(bytes) : err('nothing');
    },
  };
}

function mostOf(length: Length): number {
  return 'exactly' in length ? length.exactly : length.atMost;
}

/** Whether a piece of so many bytes can be the one of this place. */
function fits(length: Length, place: number, bytes: number): boolean {
  if (bytes === 0) return false;
  if ('atMost' in length) return place === 0 && bytes <= length.atMost;
  const last = piecesOf(length.exactly) - 1;
  if (place > last) return false;
  return bytes === (place < last ? pieceBytes : length.exactly - last * pieceBytes);
}
