import type { BackupDone, BackupFiles, BackupRead } from '../../../shared/bridge/backup.ts';
import { BlobSink } from '../archive/blob-sink.ts';
import { sha256 } from '../archive/sha256.ts';
import type { ByteSink } from '../archive/zip-writer.ts';

/** The place of the backups has refused; `code` is the system's, such as ENOSPC. */
export class PlaceRefused extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`The place of the backups refuses: ${code}`);
    this.code = code;
  }
}

/** What was written is not what is read. */
export class NotReadBack extends Error {}

const pieceLength = 4 * 1024 * 1024;

export type WrittenPiece = { readonly bytes: number; readonly sha256: string };

/** A backup on its way to its place, in pieces whose hashes are noted. */
export class BackupWriting implements ByteSink {
  private readonly files: BackupFiles;
  private readonly name: string;
  private readonly pieces: WrittenPiece[] = [];
  private waiting = new Uint8Array(pieceLength);
  private length = 0;

  private constructor(files: BackupFiles, name: string) {
    this.files = files;
    this.name = name;
  }

  static async begin(files: BackupFiles, name: string): Promise<BackupWriting> {
    taken(await files.begin(name));
    return new BackupWriting(files, name);
  }

  async write(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    for (let from = 0; from < bytes.length;) {
      const some = bytes.subarray(from, from + pieceLength - this.length);
      this.waiting.set(some, this.length);
      this.length += some.length;
      from += some.length;
      if (this.length === pieceLength) await this.send();
    }
  }

  /** It is whole and under its own name. */
  async finish(): Promise<readonly WrittenPiece[]> {
    if (this.length > 0) await this.send();
    taken(await this.files.finish(this.name));
    return this.pieces;
  }

  /** Nothing of it stays; where even that is refused, the next backup sweeps it away. */
  async giveUp(): Promise<void> {
    await this.files.giveUp(this.name);
  }

  private async send(): Promise<void> {
    const content = this.waiting.slice(0, this.length);
    this.length = 0;
    this.pieces.push({ bytes: content.length, sha256: await sha256(content) });
    taken(await this.files.write(this.name, content));
  }
}

/** The file as it lies in its place; rejects with NotReadBack where a piece is another one than was written. */
export async function readBack(
  files: BackupFiles,
  name: string,
  pieces: readonly WrittenPiece[],
): Promise<Blob> {
  const sink = new BlobSink();
  let from = 0;
  for (const piece of pieces) {
    const content = contentOf(await files.read(name, from, piece.bytes));
    if (content.length !== piece.bytes || (await sha256(content)) !== piece.sha256) {
      throw new NotReadBack();
    }
    await sink.write(content);
    from += piece.bytes;
  }
  if (contentOf(await files.read(name, from, 1)).length > 0) throw new NotReadBack();
  return sink.blob();
}

/** All of a file, to its end. */
export async function readWhole(
  files: BackupFiles,
  name: string,
  onPiece: (bytes: number) => void,
): Promise<Blob> {
  const sink = new BlobSink();
  for (let from = 0; ;) {
    const content = contentOf(await files.read(name, from, pieceLength));
    if (content.length === 0) return sink.blob();
    await sink.write(content);
    from += content.length;
    onPiece(from);
  }
}

function taken(answer: BackupDone): void {
  if (answer.type === 'failed') throw new PlaceRefused(answer.code);
}

function contentOf(answer: BackupRead): Uint8Array<ArrayBuffer> {
  if (answer.type === 'failed') throw new PlaceRefused(answer.code);
  return Uint8Array.from(answer.content);
}
