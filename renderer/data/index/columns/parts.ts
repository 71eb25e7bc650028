/** The parts of a snapshot by their name: few, and as large as they come, because storing costs per part. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** A snapshot is not what its own description says of it. */
export class UnfitSnapshot extends Error {
  constructor(part: string) {
    super(`The snapshot's part ${part} does not fit.`);
  }
}

/** Collects parts. Each is a copy as long as what it holds: an array in use may be longer, and changes on. */
export class PartsWriter {
  readonly parts: Record<string, Uint8Array> = {};

  array(name: string, { buffer, byteOffset, byteLength }: ArrayBufferView): void {
    this.parts[name] = new Uint8Array(buffer, byteOffset, byteLength).slice();
  }

  value(name: string, value: unknown): void {
    this.parts[name] = new TextEncoder().encode(JSON.stringify(value));
  }
}

/** Reads parts back, without copying them where they lie well in memory. */
export class PartsReader {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  has(name: string): boolean {
    return Object.hasOwn(this.parts, name);
  }

  bytes(name: string): Uint8Array {
    const part = this.parts[name];
    if (!part) throw new UnfitSnapshot(name);
    return part;
  }

  halfWords(name: string, length: number): Uint16Array {
    const { buffer, byteOffset } = this.aligned(name, length, 2);
    return new Uint16Array(buffer, byteOffset, length);
  }

  words(name: string, length: number): Uint32Array {
    const { buffer, byteOffset } = this.aligned(name, length, 4);
    return new Uint32Array(buffer, byteOffset, length);
  }

  ints(name: string, length: number): Int32Array {
    const { buffer, byteOffset } = this.aligned(name, length, 4);
    return new Int32Array(buffer, byteOffset, length);
  }

  floats(name: string, length: number): Float32Array {
    const { buffer, byteOffset } = this.aligned(name, length, 4);
    return new Float32Array(buffer, byteOffset, length);
  }

  doubles(name: string, length: number): Float64Array {
    const { buffer, byteOffset } = this.aligned(name, length, 8);
    return new Float64Array(buffer, byteOffset, length);
  }

  value(name: string): unknown {
    try {
      return JSON.parse(new TextDecoder().decode(this.bytes(name)));
    } catch {
      throw new UnfitSnapshot(name);
    }
  }

  private aligned(name: string, length: number, size: number): Uint8Array {
    const part = this.bytes(name);
    const isWhole = Number.isInteger(length) && part.byteLength === length * size;
    if (!isWhole) throw new UnfitSnapshot(name);
    return part.byteOffset % size === 0 ? part : part.slice();
  }
}
