import { collator, inOrderOfTexts } from './collate.ts';
import type { PartsReader, PartsWriter } from './parts.ts';
import { Ranks } from './ranks.ts';
import { TextColumn } from './text-column.ts';

/** A column of texts that knows the order of its positions, once it was asked for. */
export class RankedTexts {
  readonly ranks: Ranks;
  private texts = new TextColumn();

  constructor(size: () => number) {
    const get = (position: number) => this.get(position);
    this.ranks = new Ranks({
      size,
      hasValue: (position) => get(position) !== '',
      compare: (a, b) => collator.compare(get(a), get(b)),
      sorted: (positions) => inOrderOfTexts(positions, get),
    });
  }

  get(position: number): string {
    return this.texts.get(position);
  }

  set(position: number, text: string): void {
    if (this.texts.get(position) === text) return;
    this.texts.set(position, text);
    this.ranks.touch(position);
  }

  get bytes(): number {
    return this.texts.bytes + this.ranks.bytes;
  }

  write(parts: PartsWriter, name: string): void {
    this.texts.write(parts, name);
    this.ranks.write(parts, `${name}.ranks`);
  }

  read(parts: PartsReader, name: string): void {
    this.texts = TextColumn.read(parts, name);
    this.ranks.read(parts, `${name}.ranks`);
  }
}
