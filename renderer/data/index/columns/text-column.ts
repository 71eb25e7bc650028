import { Codes } from './codes.ts';
import type { PartsReader, PartsWriter } from './parts.ts';
import { UnfitSnapshot } from './parts.ts';

/** So many texts lie in one string: an edit rewrites as much, and a search looks through it at once. */
export const textsPerChunk = 1024;

/** The texts of a chunk, one behind the other, and where each begins; the last place is where the last one ends. */
export type ChunkText = { readonly text: string; readonly starts: Uint32Array };

/** A chunk lies as pieces while it is written to, as one text once it is read, and as bytes before it is read at all. */
type Chunk =
  | { readonly kind: 'pieces'; readonly pieces: string[] }
  | ({ readonly kind: 'text' } & ChunkText)
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly starts: Uint32Array };

/** Texts by position that are mostly different from each other: kept in long strings, because each string costs memory. */
export class TextColumn {
  private readonly chunks: Chunk[] = [];

  get(position: number): string {
    const number = Math.floor(position / textsPerChunk);
    const place = position % textsPerChunk;
    const chunk = this.chunks[number];
    if (!chunk) return '';
    if (chunk.kind === 'pieces') return chunk.pieces[place] ?? '';
    if (place + 1 >= chunk.starts.length) return '';
    return this.chunk(number).text.slice(chunk.starts[place], chunk.starts[place + 1]);
  }

  set(position: number, text: string): void {
    const number = Math.floor(position / textsPerChunk);
    const place = position % textsPerChunk;
    if (text === '' && this.get(position) === '') return;
    while (this.chunks.length <= number) this.chunks.push({ kind: 'pieces', pieces: [] });
    const pieces = this.piecesOf(number);
    while (pieces.length < place) pieces.push('');
    pieces[place] = text;
  }

  get chunkCount(): number {
    return this.chunks.length;
  }

  /** The texts from position `number * textsPerChunk` on. */
  chunk(number: number): ChunkText {
    const chunk = this.chunks[number] ?? { kind: 'pieces', pieces: [] };
    if (chunk.kind === 'text') return chunk;
    const text =
      chunk.kind === 'pieces'
        ? { text: chunk.pieces.join(''), starts: startsOf(chunk.pieces) }
        : { text: decoder.decode(chunk.bytes), starts: chunk.starts };
    this.chunks[number] = { kind: 'text', ...text };
    return text;
  }

  get bytes(): number {
    let bytes = 0;
    for (const chunk of this.chunks) {
      if (chunk.kind === 'text') bytes += chunk.text.length * 2 + chunk.starts.byteLength;
      else if (chunk.kind === 'bytes') bytes += chunk.bytes.length + chunk.starts.byteLength;
      else for (const piece of chunk.pieces) bytes += piece.length * 2 + 4;
    }
    return bytes;
  }

  write(parts: PartsWriter, name: string): void {
    const lengths = new Codes();
    const encoded: Uint8Array[] = [];
    for (let number = 0; number < this.chunks.length; number += 1) {
      const { starts, bytes } = this.encoded(number);
      encoded.push(bytes);
      for (let place = 0; place + 1 < starts.length; place += 1) {
        const length = (starts[place + 1] ?? 0) - (starts[place] ?? 0);
        lengths.set(number * textsPerChunk + place, length);
      }
    }
    const all = new Uint8Array(encoded.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const bytes of encoded) {
      all.set(bytes, at);
      at += bytes.length;
    }
    parts.array(`${name}.text`, all);
    parts.array(
      `${name}.chunks`,
      Uint32Array.from(encoded, ({ length }) => length),
    );
    lengths.write(parts, `${name}.lengths`, this.chunks.length * textsPerChunk);
  }

  static read(parts: PartsReader, name: string): TextColumn {
    const column = new TextColumn();
    const all = parts.bytes(`${name}.text`);
    const sizes = parts.words(`${name}.chunks`, parts.bytes(`${name}.chunks`).byteLength / 4);
    const lengths = Codes.read(parts, `${name}.lengths`, sizes.length * textsPerChunk);
    let at = 0;
    for (const [number, size] of sizes.entries()) {
      const starts = new Uint32Array(textsPerChunk + 1);
      for (let place = 0; place < textsPerChunk; place += 1) {
        const length = lengths.at(number * textsPerChunk + place);
        starts[place + 1] = (starts[place] ?? 0) + length;
      }
      column.chunks.push({ kind: 'bytes', bytes: all.subarray(at, at + size), starts });
      at += size;
    }
    if (at !== all.length) throw new UnfitSnapshot(name);
    return column;
  }

  private encoded(number: number): { readonly starts: Uint32Array; readonly bytes: Uint8Array } {
    const chunk = this.chunks[number];
    if (chunk?.kind === 'bytes') return chunk;
    const { text, starts } = this.chunk(number);
    return { starts, bytes: encoder.encode(text) };
  }

  private piecesOf(number: number): string[] {
    const chunk = this.chunks[number];
    if (chunk?.kind === 'pieces') return chunk.pieces;
    const { text, starts } = this.chunk(number);
    const pieces: string[] = [];
    for (let place = 0; place + 1 < starts.length; place += 1) {
      pieces.push(text.slice(starts[place], starts[place + 1]));
    }
    this.chunks[number] = { kind: 'pieces', pieces };
    return pieces;
  }
}

const encoder = new TextEncoder();
/** A mark of byte order at the beginning is part of the text like any other character. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function startsOf(pieces: readonly string[]): Uint32Array {
  const starts = new Uint32Array(pieces.length + 1);
  for (const [place, piece] of pieces.entries()) {
    starts[place + 1] = (starts[place] ?? 0) + piece.length;
  }
  return starts;
}
