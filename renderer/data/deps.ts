import type { Id } from '../../shared/record/id.ts';
import type { Safety } from './journal/safety.ts';
import type { BookKeys } from './seal/book-keys.ts';
import type { BookStore } from './store/book-store.ts';
import type { ReadableBook } from './store/readable-book.ts';

/** What a command needs of its surroundings; made once, where the book is opened. */
export type Deps = {
  readonly store: BookStore;
  readonly book: ReadableBook;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => Id;
  readonly device: Id;
  /** Tells every window and index of this book that the log has moved on. */
  readonly announce: () => void;
  /** Of a book that is sealed. */
  readonly keys: BookKeys;
  /** The safety journal, where this device has one. */
  readonly safety: Safety;
};
