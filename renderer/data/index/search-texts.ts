import { folded } from '../../../shared/domain/search/readings.ts';
import type { PartsReader, PartsWriter } from './columns/parts.ts';
import type { ChunkText } from './columns/text-column.ts';
import { TextColumn, textsPerChunk } from './columns/text-column.ts';
import { SpelledChunk } from './spelled-chunk.ts';

/** Between a name and its code, and behind the code: nobody can type these. */
const behindName = '\u0000';
const behindCode = '\n';

/** The names and codes of the clients as one looks through them when something is typed. */
export class SearchTexts {
  /** Changes with every change of a text. */
  version = 0;
  private texts = new TextColumn();
  /** Until one of its texts changes. */
  private readonly spelledChunks: (SpelledChunk | undefined)[] = [];

  set(position: number, name: string, code: string): void {
    const text =
      name === '' && code === '' ? '' : `${folded(name)}${behindName}${folded(code)}${behindCode}`;
    if (this.texts.get(position) === text) return;
    this.texts.set(position, text);
    this.spelledChunks[Math.floor(position / textsPerChunk)] = undefined;
    this.version += 1;
  }

  name(position: number): string {
    const text = this.texts.get(position);
    return text.slice(0, text.indexOf(behindName));
  }

  code(position: number): string {
    const text = this.texts.get(position);
    return text.slice(text.indexOf(behindName) + 1, -1);
  }

  get chunkCount(): number {
    return this.texts.chunkCount;
  }

  chunk(number: number): ChunkText {
    return this.texts.chunk(number);
  }

  /** How the names of a chunk can be typed; made when it is first asked for, which takes a moment for each chunk. */
  spelled(number: number): SpelledChunk {
    this.spelledChunks[number] ??= new SpelledChunk(this.texts.chunk(number), behindName);
    return this.spelledChunks[number];
  }

  /** Makes the first chunk that is missing; false where none is. */
  spellNext(): boolean {
    for (let number = 0; number < this.chunkCount; number += 1) {
      if (this.spelledChunks[number]) continue;
      this.spelled(number);
      return true;
    }
    return false;
  }

  get bytes(): number {
    return this.spelledChunks.reduce((sum, one) => sum + (one?.bytes ?? 0), this.texts.bytes);
  }

  write(parts: PartsWriter): void {
    this.texts.write(parts, 'search');
  }

  static read(parts: PartsReader): SearchTexts {
    const search = new SearchTexts();
    search.texts = TextColumn.read(parts, 'search');
    return search;
  }
}
