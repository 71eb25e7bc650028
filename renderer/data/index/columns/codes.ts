import type { PartsReader, PartsWriter } from './parts.ts';
import { UnfitSnapshot } from './parts.ts';

type CodeArray = Uint8Array | Uint16Array | Uint32Array;

/** Small whole numbers by position, each in as few bytes as the largest needs. 0 where none was set. */
export class Codes {
  array: CodeArray = new Uint8Array();

  at(position: number): number {
    return this.array[position] ?? 0;
  }

  set(position: number, code: number): void {
    const { array } = this;
    if (position >= array.length) {
      if (code === 0) return;
      const length = Math.max(position + 1, Math.ceil(array.length * 1.5), 1024);
      this.array = copied(array, length, Math.max(code, largestIn(array)));
    } else if (code > largestIn(array)) {
      this.array = copied(array, array.length, code);
    }
    this.array[position] = code;
  }

  get bytes(): number {
    return this.array.byteLength;
  }

  /** Writes `length` codes; nothing where all of them are 0. */
  write(parts: PartsWriter, name: string, length: number): void {
    const wanted = this.array.subarray(0, length);
    let largest = 0;
    for (const code of wanted) largest = Math.max(largest, code);
    parts.array(name, largest === 0 ? new Uint8Array() : copied(wanted, length, largest));
  }

  static read(parts: PartsReader, name: string, length: number): Codes {
    const codes = new Codes();
    const part = parts.bytes(name);
    if (part.byteLength === 0) return codes;
    const size = part.byteLength / length;
    if (size === 1) codes.array = part;
    else if (size === 2) codes.array = parts.halfWords(name, length);
    else if (size === 4) codes.array = parts.words(name, length);
    else throw new UnfitSnapshot(name);
    return codes;
  }
}

function largestIn(array: CodeArray): number {
  return 2 ** (array.BYTES_PER_ELEMENT * 8) - 1;
}

function copied(array: CodeArray, length: number, largest: number): CodeArray {
  const copy = wideEnough(length, largest);
  copy.set(array);
  return copy;
}

function wideEnough(length: number, largest: number): CodeArray {
  if (largest < 2 ** 8) return new Uint8Array(length);
  return largest < 2 ** 16 ? new Uint16Array(length) : new Uint32Array(length);
}
