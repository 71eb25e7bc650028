import type { Bytes, Chance, Key } from '../../../shared/seal/cipher.ts';
import type { OpenLock } from '../../../shared/seal/lock.ts';

/**
 * What is sealed under keys of its own. Rows of all scopes of an office lie in the same leaves, so keys go by what is kept and not by whose it is;
 * what leaves a scope is made unreadable by a new key (decision 24).
 */
export const sealScopes = ['book', 'files', 'journal', 'marks'] as const;
export type SealScope = (typeof sealScopes)[number];

/** The book is sealed, and nobody has opened it here. */
export class BookLocked extends Error {
  constructor() {
    super('The book is locked.');
  }
}

type State =
  | { readonly type: 'unsealed' }
  | { readonly type: 'locked' }
  | { readonly type: 'open'; readonly lock: OpenLock };

/** The keys of one book in this window or worker: in memory, and nowhere else. */
export class Keyring {
  /** While a book is sealed, or sealed anew, some of it is found as it was marked before. */
  isMixed = false;
  private state: State = { type: 'unsealed' };
  private readonly platformKeys = new Map<string, Promise<CryptoKey>>();

  /** null: the book is not sealed, or it is locked. */
  get open(): OpenLock | null {
    return this.state.type === 'open' ? this.state.lock : null;
  }

  get isSealed(): boolean {
    return this.state.type !== 'unsealed';
  }

  install(lock: OpenLock): void {
    this.platformKeys.clear();
    this.state = { type: 'open', lock };
  }

  /** From now on nothing sealed is read, and nothing is written; the bytes of the keys are overwritten. */
  forget(): void {
    const { open } = this;
    if (open) {
      for (const { bytes } of [open.profile, ...[...open.scopes.values()].flat()]) bytes.fill(0);
    }
    this.platformKeys.clear();
    this.state = { type: 'locked' };
  }

  /** The key that seals from now on; null where the book is not sealed. Throws BookLocked. */
  newest(scope: SealScope): Key | null {
    return this.state.type === 'unsealed' ? null : this.required(this.keys(scope).at(-1));
  }

  /** Throws BookLocked; null where no key has that number. */
  numbered(scope: SealScope, number: number): Key | null {
    if (this.state.type !== 'open') throw new BookLocked();
    return this.keys(scope).find((key) => key.number === number) ?? null;
  }

  /** The same key for the platform's own cipher. */
  async forPlatform(scope: SealScope, key: Key): Promise<CryptoKey> {
    const name = `${scope} ${key.number}`;
    const known = this.platformKeys.get(name);
    if (known) return known;
    const made = crypto.subtle.importKey('raw', key.bytes, 'AES-GCM', false, [
      'encrypt',
      'decrypt',
    ]);
    this.platformKeys.set(name, made);
    return made;
  }

  private keys(scope: SealScope): readonly Key[] {
    if (this.state.type !== 'open') throw new BookLocked();
    return this.state.lock.scopes.get(scope) ?? [];
  }

  private required(key: Key | undefined): Key {
    if (!key) throw new Error('A scope of the seal has no key.');
    return key;
  }
}

const rings = new Map<string, Keyring>();

/** One for all that is kept of a book: records, files, journal. */
export function keyringOf(book: string): Keyring {
  const known = rings.get(book);
  if (known) return known;
  const ring = new Keyring();
  rings.set(book, ring);
  return ring;
}

export const chance: Chance = (length): Bytes => crypto.getRandomValues(new Uint8Array(length));
