import type { FileName, FileState } from '../../../../shared/protocol/files.ts';
import { fileStatesSchema, pieceBytes, piecesOf } from '../../../../shared/protocol/files.ts';
import type { Result } from '../../../../shared/result.ts';
import { err, ok } from '../../../../shared/result.ts';
import { makeRoom } from '../../files/file-room.ts';
import { filesOf } from '../../files/file-store.ts';
import { isOutOfSpace } from '../../files/out-of-space.ts';
import type { Trouble } from '../exchange.ts';
import type { FileSides, PieceTrouble } from './piece-exchange.ts';
import { getPiece } from './piece-exchange.ts';

/** Why a file did not come. */
export type FetchTrouble =
  | Trouble
  /** The office has no such file for this member. */
  | { readonly type: 'nothing' }
  /** The device on which it was attached has not sent it yet. */
  | { readonly type: 'not-sent' }
  /** What came was not the file, twice. */
  | { readonly type: 'broken' }
  | { readonly type: 'no-space' }
  | { readonly type: 'given-up' };

export type Fetching = FileSides & {
  /** Bytes that are here, of how many. */
  readonly onProgress: (done: number, total: number) => void;
};

/** Brings a file onto this device, from where it was left. Nothing is kept that is not what its name says. */
export async function fetchFile(
  fetching: Fetching,
  name: FileName,
): Promise<Result<null, FetchTrouble>> {
  const { deps } = fetching.link;
  const { signal } = fetching;
  try {
    const lock = `${deps.store.name}-file-${name.hash}`;
    return await navigator.locks.request(lock, { signal }, async () => bring(fetching, name));
  } catch (error) {
    if (signal.aborted) return err({ type: 'given-up' });
    if (isOutOfSpace(error)) return err({ type: 'no-space' });
    throw error;
  }
}

const tries = 2;

async function bring(fetching: Fetching, name: FileName): Promise<Result<null, FetchTrouble>> {
  const { deps } = fetching.link;
  const files = filesOf(deps);
  if (await files.has(name.hash)) return ok(null);
  const size = await sizeOf(fetching, name);
  if (!size.ok) return size;
  for (let tried = 0; tried < tries; tried += 1) {
    const come = await bringPieces(fetching, name, size.value);
    if (!come.ok) return fetching.signal.aborted ? err({ type: 'given-up' }) : come;
    if (await files.keepFetched(name.hash, size.value, deps.now())) {
      await makeRoom(deps, { but: name.hash });
      return ok(null);
    }
  }
  return err({ type: 'broken' });
}

async function sizeOf(
  { link, signal }: Fetching,
  name: FileName,
): Promise<Result<number, FetchTrouble>> {
  const body = { files: [name] };
  const asked = await link.ask('/v1/files/state', body, fileStatesSchema, signal);
  if (!asked.ok) return signal.aborted ? err({ type: 'given-up' }) : asked;
  const state: FileState = asked.value.files[0] ?? { state: 'unknown' };
  if (state.state === 'here') return ok(state.bytes);
  return err({ type: state.state === 'unknown' ? 'nothing' : 'not-sent' });
}

async function bringPieces(
  fetching: Fetching,
  name: FileName,
  bytes: number,
): Promise<Result<null, PieceTrouble>> {
  const files = filesOf(fetching.link.deps);
  const count = piecesOf(bytes);
  for (let place = await files.fetched(name.hash); place < count; place += 1) {
    fetching.onProgress(place * pieceBytes, bytes);
    const piece = await getPiece(fetching, name, place);
    if (!piece.ok) return piece;
    await files.keepPiece(name.hash, place, piece.value);
  }
  fetching.onProgress(bytes, bytes);
  return ok(null);
}
