import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import type { JournalPart } from '../../shared/bridge/journal.ts';
import { mostJournalBytes } from '../../shared/bridge/journal.ts';
import type { Frame } from './frames.ts';
import { frameAt, frameBytes, frameOf, lastFrameStart, lengthAt, nextMark } from './frames.ts';

/** So much is looked through at a time; a longer piece is read whole. */
const window = 4 * 1024 * 1024;

/** A write ends when it is on the disk. Windows has no such flag: there a second call sees to it. */
const writesThrough = process.platform === 'win32' ? 0 : constants.O_DSYNC;

/** One book's journal: a file that only grows. */
export class Journal {
  /** The number of its last piece; 0 while it is empty. */
  upTo = 0;
  /** Its end cannot be read: something was there that is not known. */
  isDamaged = false;
  private size = 0;
  private readonly handle: FileHandle;

  private constructor(handle: FileHandle) {
    this.handle = handle;
  }

  /** Opens or makes it; what a cut has left of a last piece is taken away. */
  static async open(file: string): Promise<Journal> {
    const handle = await open(file, constants.O_RDWR | constants.O_CREAT | writesThrough, 0o600);
    const journal = new Journal(handle);
    journal.size = (await handle.stat()).size;
    const last = (await journal.lastByItsEnd()) ?? (await journal.lastByReading());
    journal.upTo = last?.upTo ?? 0;
    const end = last?.end ?? 0;
    if (await journal.isCut(end)) await journal.cutTo(end);
    journal.isDamaged = journal.size > end;
    return journal;
  }

  /** Rejects where the system refuses, and then nothing of it is there. */
  async append(upTo: number, content: Uint8Array): Promise<void> {
    const frame = frameOf(upTo, content);
    try {
      let written = 0;
      while (written < frame.length) {
        const left = frame.length - written;
        written += (await this.handle.write(frame, written, left, this.size + written))
          .bytesWritten;
      }
      if (writesThrough === 0) await this.handle.datasync();
    } catch (error) {
      await this.handle.truncate(this.size).catch(() => undefined);
      throw error;
    }
    this.size += frame.length;
    this.upTo = upTo;
    this.isDamaged = false;
  }

  /** The whole pieces from a place on, some megabytes of them. */
  async read(from: number): Promise<JournalPart> {
    const pieces: Frame[] = [];
    let [at, damaged] = [from, 0];
    while (at < this.size && at - from < window) {
      const found = await this.nextFrame(at);
      if (found.skipped) damaged += 1;
      if (found.frame) pieces.push(found.frame);
      at = found.frame?.end ?? this.size;
    }
    return {
      pieces: pieces.map(({ upTo, content }) => ({ upTo, content })),
      next: at < this.size ? at : null,
      damaged,
    };
  }

  async close(): Promise<void> {
    await this.handle.close();
  }

  /** The first whole frame at or behind a place, and whether anything lies before it that is none. */
  private async nextFrame(
    from: number,
  ): Promise<{ readonly frame: Frame | null; readonly skipped: boolean }> {
    let start = from;
    while (start < this.size) {
      const frame = await this.frameFrom(start);
      if (frame) return { frame, skipped: start !== from };
      start = (await this.nextMarkFrom(start + 1)) ?? this.size;
    }
    return { frame: null, skipped: true };
  }

  private async frameFrom(at: number): Promise<Frame | null> {
    const length = lengthAt(await this.bytes(at, frameBytes), 0);
    if (length === null || length > mostJournalBytes + frameBytes) return null;
    const frame = frameAt(await this.bytes(at, length), 0);
    return frame && { ...frame, at, end: at + length };
  }

  private async nextMarkFrom(from: number): Promise<number | null> {
    // Windows overlap, so that no mark is cut in two.
    for (let at = from; at < this.size; at += window - frameBytes) {
      const mark = nextMark(await this.bytes(at, window), 0);
      if (mark !== null) return at + mark;
    }
    return null;
  }

  private async lastByItsEnd(): Promise<Frame | null> {
    if (this.size < frameBytes) return null;
    const at = lastFrameStart(this.size, await this.bytes(this.size - frameBytes, frameBytes));
    const frame = at < 0 ? null : await this.frameFrom(at);
    return frame?.end === this.size ? frame : null;
  }

  private async lastByReading(): Promise<Frame | null> {
    let last: Frame | null = null;
    for (let at = 0; at < this.size;) {
      const { frame } = await this.nextFrame(at);
      if (!frame) break;
      last = frame;
      at = frame.end;
    }
    return last;
  }

  /** Whether a piece begins there that the file is too short for. */
  private async isCut(at: number): Promise<boolean> {
    const left = this.size - at;
    if (left < frameBytes) return true;
    const length = lengthAt(await this.bytes(at, frameBytes), 0);
    if (length === null || length <= left) return false;
    // One that ends with its own length is all there: then the length at its beginning has turned.
    return lastFrameStart(this.size, await this.bytes(this.size - frameBytes, frameBytes)) !== at;
  }

  private async cutTo(size: number): Promise<void> {
    if (size === this.size) return;
    await this.handle.truncate(size);
    this.size = size;
  }

  private async bytes(at: number, length: number): Promise<Buffer> {
    const buffer = Buffer.alloc(Math.max(0, Math.min(length, this.size - at)));
    const { bytesRead } = await this.handle.read(buffer, 0, buffer.length, at);
    return buffer.subarray(0, bytesRead);
  }
}
