import type { Id } from '../../../../shared/record/id.ts';
import { compareIds, readId, wordsPerId, writeId } from './id-bytes.ts';
import type { PartsReader, PartsWriter } from './parts.ts';
import { longerWords } from './typed.ts';

/** Ids by position, and positions by id: a hash table with open addressing over the ids' own bytes. */
export class IdTable {
  /** How many ids there are. */
  size = 0;
  private words: Uint32Array = new Uint32Array();
  /** Position + 1; 0 = free. Its length is a power of two, at least twice the number of ids. */
  private slots = new Int32Array(2048);
  private readonly wanted = new Uint32Array(wordsPerId);

  /** The position of an id; -1 where it has none. */
  find(id: Id): number {
    writeId(this.wanted, 0, id);
    return (this.slots[this.slotOf(this.wanted, 0)] ?? 0) - 1;
  }

  /** The position of an id, which it is given where it has none yet. */
  add(id: Id): number {
    writeId(this.wanted, 0, id);
    const slot = this.slotOf(this.wanted, 0);
    const known = this.slots[slot] ?? 0;
    if (known > 0) return known - 1;
    const position = this.size;
    this.words = longerWords(this.words, (position + 1) * wordsPerId);
    this.words.set(this.wanted, position * wordsPerId);
    this.size = position + 1;
    if (this.size * 2 > this.slots.length) this.rehash(this.slots.length * 2);
    else this.slots[slot] = position + 1;
    return position;
  }

  at(position: number): Id {
    return readId(this.words, position * wordsPerId);
  }

  compare(a: number, b: number): number {
    return compareIds(this.words, a * wordsPerId, b * wordsPerId);
  }

  get bytes(): number {
    return this.words.byteLength + this.slots.byteLength;
  }

  write(parts: PartsWriter): void {
    parts.array('ids', this.words.subarray(0, this.size * wordsPerId));
  }

  static read(parts: PartsReader, size: number): IdTable {
    const table = new IdTable();
    table.words = parts.words('ids', size * wordsPerId);
    table.size = size;
    let slots = 2048;
    while (slots < size * 2) slots *= 2;
    table.rehash(slots);
    return table;
  }

  /** The slot that holds an id, or the free one in which it belongs. */
  private slotOf(words: Uint32Array, at: number): number {
    const mask = this.slots.length - 1;
    let slot = hashOf(words, at) & mask;
    for (;;) {
      const position = (this.slots[slot] ?? 0) - 1;
      if (position < 0 || this.isAt(position, words, at)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private isAt(position: number, words: Uint32Array, at: number): boolean {
    const own = position * wordsPerId;
    return (
      this.words[own + 3] === words[at + 3] &&
      this.words[own + 2] === words[at + 2] &&
      this.words[own + 1] === words[at + 1] &&
      this.words[own] === words[at]
    );
  }

  private rehash(length: number): void {
    this.slots = new Int32Array(length);
    for (let position = 0; position < this.size; position += 1) {
      this.slots[this.slotOf(this.words, position * wordsPerId)] = position + 1;
    }
  }
}

function hashOf(words: Uint32Array, at: number): number {
  let hash = 0;
  for (let word = 0; word < wordsPerId; word += 1) {
    hash = Math.imul(hash ^ (words[at + word] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}
