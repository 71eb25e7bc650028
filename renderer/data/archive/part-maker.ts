import type { ManifestEntry } from '../../../shared/domain/archive/manifest.ts';
import { partName } from '../../../shared/domain/archive/manifest.ts';
import { sha256 } from './sha256.ts';
import type { PackedEntry } from './zip-writer.ts';
import { packEntry } from './zip-writer.ts';

/** A part is cut once it is this long (characters): small enough to be unpacked whole, large enough to pack well. */
const partLength = 4 * 1024 * 1024;

/** An entry that is ready to be written, with what the manifest says of it. */
export type ReadyEntry = {
  readonly packed: PackedEntry;
  readonly listed: Promise<ManifestEntry>;
};

export function readyEntry(name: string, bytes: Uint8Array<ArrayBuffer>): ReadyEntry {
  // The digest takes a copy of its own at once, so the unpacked bytes can go.
  const listed = sha256(bytes).then((hash) => ({ name, bytes: bytes.length, sha256: hash }));
  return { packed: packEntry(name, bytes), listed };
}

/** Makes parts of JSON lines from values as they come; what is kept of them is packed already. */
export class PartMaker {
  count = 0;
  private readonly folder: string;
  private readonly ready: ReadyEntry[] = [];
  private lines: string[] = [];
  private length = 0;
  private parts = 0;

  constructor(folder: string) {
    this.folder = folder;
  }

  add(values: readonly unknown[]): void {
    for (const value of values) {
      const line = JSON.stringify(value);
      this.lines.push(line);
      this.length += line.length + 1;
      this.count += 1;
      if (this.length >= partLength) this.cut();
    }
  }

  /** The parts that are whole, and with the last call the rest. */
  take(isLast: boolean): readonly ReadyEntry[] {
    if (isLast && this.lines.length > 0) this.cut();
    return this.ready.splice(0);
  }

  private cut(): void {
    this.parts += 1;
    const bytes = new TextEncoder().encode(`${this.lines.join('\n')}\n`);
    this.ready.push(readyEntry(partName(this.folder, this.parts), bytes));
    this.lines = [];
    this.length = 0;
  }
}
