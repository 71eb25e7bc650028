import type { DBCoreTable } from 'dexie';
import type { Bytes } from '../../../shared/seal/cipher.ts';
import { keyNumberOf, openValue, sealValue } from '../../../shared/seal/cipher.ts';
import type { Keyring } from './keyring.ts';
import { chance } from './keyring.ts';
import { openedLarge, sealedLarge } from './large.ts';
import { bytesOfValue, valueOfBytes, viewOf } from './record-codec.ts';

/** In it lies all of a record that is not a key. */
const sealedField = 'sealed';

/** What was sealed does not open: it was changed, put in another's place, or its key is gone. */
export class SealBroken extends Error {
  constructor(table: string) {
    super(`A record of ${table} does not open.`);
  }
}

type Fields = Readonly<Record<string, unknown>>;

/** A record on its way to the disk or back: how many bytes are to be sealed or opened, at once or by the quicker cipher that does not answer at once. */
export type Job = {
  readonly bytes: number;
  readonly now: () => unknown;
  readonly later: () => Promise<unknown>;
};

/** How the records of a table are sealed: keys and what is looked up by stay plain, and are bound to what is sealed beside them. */
export class RecordSeal {
  private readonly ring: Keyring;
  private readonly table: string;
  private readonly fields: readonly string[];
  /** A number that the disk gives is not known yet when the record is sealed. */
  private readonly given: string | null;

  constructor({ name, schema }: DBCoreTable, ring: Keyring) {
    this.ring = ring;
    this.table = name;
    const { primaryKey, indexes } = schema;
    const paths = [primaryKey, ...indexes].flatMap(({ keyPath }) => keyPath ?? []);
    this.fields = [...new Set(paths)];
    const { autoIncrement, keyPath } = primaryKey;
    this.given = autoIncrement && typeof keyPath === 'string' ? keyPath : null;
  }

  /** null where the book is not sealed. Throws BookLocked. */
  sealing(record: Fields): Job | null {
    const { ring } = this;
    const key = ring.newest('book');
    if (!key) return null;
    const plain = this.plainOf(record);
    const place = this.placeOf(plain);
    const bytes = bytesOfValue(this.restOf(record));
    return {
      bytes: bytes.length,
      now: () => ({ ...plain, [sealedField]: sealValue(key, place, bytes, chance) }),
      later: async () => ({
        ...plain,
        [sealedField]: await sealedLarge(ring, 'book', place, bytes),
      }),
    };
  }

  /** null where the record is not sealed. Throws BookLocked, and later SealBroken. */
  opening(record: Fields): Job | null {
    const { ring } = this;
    const sealed = record[sealedField];
    if (!(sealed instanceof Uint8Array)) return null;
    const number = keyNumberOf(sealed);
    const key = number === null ? null : ring.numbered('book', number);
    const plain = this.plainOf(record);
    const place = this.placeOf(plain);
    const whole = (bytes: Bytes | null) => {
      if (!bytes) throw new SealBroken(this.table);
      return Object.assign(plain, valueOfBytes(bytes));
    };
    return {
      bytes: sealed.length,
      now: () => {
        const opened = key && openValue(key, place, sealed);
        return whole(opened?.ok ? opened.value : null);
      },
      later: async () => whole(await openedLarge(ring, 'book', place, viewOf(sealed))),
    };
  }

  private plainOf(record: Fields): Record<string, unknown> {
    const plain: Record<string, unknown> = {};
    for (const field of this.fields) {
      if (record[field] !== undefined) plain[field] = record[field];
    }
    return plain;
  }

  /** What the sealed part is bound to. */
  private placeOf(plain: Fields): string {
    const bound = Object.entries(plain).filter(([field]) => field !== this.given);
    return JSON.stringify([this.table, bound]);
  }

  private restOf(record: Fields): Fields {
    const rest = { ...record };
    for (const field of this.fields) delete rest[field];
    return rest;
  }
}
