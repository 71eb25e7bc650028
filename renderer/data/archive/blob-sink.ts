import type { ByteSink } from './zip-writer.ts';

/** So many bytes are kept as they come before they become a blob, which a browser may keep on disk. */
const chunk = 16 * 1024 * 1024;

/** Collects an archive where no file can be written into. */
export class BlobSink implements ByteSink {
  private readonly blobs: Blob[] = [];
  private parts: Uint8Array<ArrayBuffer>[] = [];
  private length = 0;

  async write(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    this.parts.push(bytes);
    this.length += bytes.length;
    if (this.length >= chunk) this.gather();
  }

  blob(): Blob {
    this.gather();
    return new Blob(this.blobs, { type: 'application/zip' });
  }

  private gather(): void {
    this.blobs.push(new Blob(this.parts));
    this.parts = [];
    this.length = 0;
  }
}
