import { z } from 'zod';
import type { CellValue } from '../../../../shared/domain/list/columns.ts';
import { hasNothing } from '../../../../shared/domain/list/test-filter.ts';
import { Codes } from './codes.ts';
import { collator, inOrderOfTexts } from './collate.ts';
import type { PartsReader, PartsWriter } from './parts.ts';
import { UnfitSnapshot } from './parts.ts';
import { Ranks } from './ranks.ts';
import { longerDoubles } from './typed.ts';

/** What is kept once, however many clients have it: a text, or several choices together. */
export type Shared = string | readonly string[];

const sharedValues = z.array(z.union([z.string(), z.array(z.string())]));

/**
 * What clients have in a column of which many have the same: each value is kept once and known by its code. Numbers lie
 * beside the codes; a field of the office's own may have both. Positions without a value have code 0 and not a number.
 */
export class ValueColumn {
  readonly codes = new Codes();
  /** The shared values by their code; 0 is nobody's. */
  readonly shared: Shared[] = [''];
  numbers: Float64Array = new Float64Array();
  /** The codes in the order of their values. */
  readonly ranks: Ranks;
  private readonly codeOf = new Map<string, number>();

  /** The product's own choices have an order of their own; everything else stands in that of the language. */
  constructor(options: readonly string[] = []) {
    const placeOf = (code: number) => options.indexOf(textOf(this.shared[code] ?? ''));
    const compare = (a: number, b: number) =>
      placeOf(a) - placeOf(b) ||
      collator.compare(textOf(this.shared[a] ?? ''), textOf(this.shared[b] ?? ''));
    this.ranks = new Ranks({
      size: () => this.shared.length,
      hasValue: (code) => code > 0,
      compare,
      sorted: (codes) =>
        options.length > 0
          ? codes.toSorted(compare)
          : inOrderOfTexts(codes, (code) => textOf(this.shared[code] ?? '')),
    });
  }

  get(position: number): CellValue {
    const code = this.codes.at(position);
    if (code > 0) return this.shared[code] ?? null;
    const number = this.numbers[position] ?? Number.NaN;
    return Number.isNaN(number) ? null : number;
  }

  /** The text that a client has; '' for anything else. */
  text(position: number): string {
    const shared = this.shared[this.codes.at(position)];
    return typeof shared === 'string' ? shared : '';
  }

  set(position: number, value: CellValue): void {
    if (typeof value === 'number') {
      this.codes.set(position, 0);
      // Zero has no sign here, so that both kinds of it stay equal in an order.
      this.setNumber(position, value + 0);
      return;
    }
    this.setNumber(position, Number.NaN);
    this.codes.set(position, value === null || hasNothing(value) ? 0 : this.codeFor(value));
  }

  get hasNumbers(): boolean {
    return this.numbers.length > 0;
  }

  get bytes(): number {
    let texts = 0;
    for (const value of this.shared) texts += (textOf(value).length + 8) * 2;
    return texts + this.codes.bytes + this.numbers.byteLength + this.ranks.bytes;
  }

  write(parts: PartsWriter, name: string, length: number): void {
    this.codes.write(parts, `${name}.codes`, length);
    parts.value(`${name}.shared`, this.shared.slice(1));
    this.ranks.write(parts, `${name}.ranks`);
    if (this.hasNumbers) {
      this.numbers = longerDoubles(this.numbers, length, Number.NaN);
      parts.array(`${name}.numbers`, this.numbers.subarray(0, length));
    }
  }

  read(parts: PartsReader, name: string, length: number): void {
    const shared = sharedValues.safeParse(parts.value(`${name}.shared`));
    if (!shared.success) throw new UnfitSnapshot(name);
    for (const value of shared.data) this.codeFor(value);
    this.codes.array = Codes.read(parts, `${name}.codes`, length).array;
    this.ranks.read(parts, `${name}.ranks`);
    const numbers = `${name}.numbers`;
    if (parts.has(numbers)) this.numbers = parts.doubles(numbers, length);
  }

  private setNumber(position: number, number: number): void {
    if (position >= this.numbers.length) {
      if (Number.isNaN(number)) return;
      this.numbers = longerDoubles(this.numbers, position + 1, Number.NaN);
    }
    this.numbers[position] = number;
  }

  private codeFor(value: Shared): number {
    const key = keyOf(value);
    const known = this.codeOf.get(key);
    if (known !== undefined) return known;
    const code = this.shared.length;
    this.shared.push(value);
    this.codeOf.set(key, code);
    this.ranks.touch(code);
    return code;
  }
}

/** A value as one text, as it is sorted by. */
export function textOf(value: Shared): string {
  return typeof value === 'string' ? value : value.join(' ');
}

/** A list is told from the text that reads like it. */
function keyOf(value: Shared): string {
  return typeof value === 'string' ? value : `\u001E${value.join('\u001F')}`;
}
