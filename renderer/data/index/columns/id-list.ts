import type { Id } from '../../../../shared/record/id.ts';
import { compareIds, readId, wordsPerId, writeId } from './id-bytes.ts';
import type { PartsReader, PartsWriter } from './parts.ts';
import { longerWords } from './typed.ts';

/** Ids by place, in sixteen bytes each. */
export class IdList {
  private words: Uint32Array = new Uint32Array();

  at(place: number): Id {
    return readId(this.words, place * wordsPerId);
  }

  set(place: number, id: Id): void {
    this.words = longerWords(this.words, (place + 1) * wordsPerId);
    writeId(this.words, place * wordsPerId, id);
  }

  compare(a: number, b: number): number {
    return compareIds(this.words, a * wordsPerId, b * wordsPerId);
  }

  get bytes(): number {
    return this.words.byteLength;
  }

  write(parts: PartsWriter, name: string, length: number): void {
    parts.array(name, this.words.subarray(0, length * wordsPerId));
  }

  static read(parts: PartsReader, name: string, length: number): IdList {
    const list = new IdList();
    list.words = parts.words(name, length * wordsPerId);
    return list;
  }
}
