import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactNode } from 'react';
import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';
import type { Deps } from '../data/deps.ts';
import type { IndexClient, IndexQuestions } from '../data/index/index-client.ts';
import type { ReadableBook } from '../data/store/readable-book.ts';

export type { IndexQuestions } from '../data/index/index-client.ts';

/** The open book and its index, as all screens share them. */
export type BookSession = { readonly deps: Deps; readonly index: IndexClient };

const BookContext = createContext<BookSession | null>(null);

export function BookProvider(props: {
  readonly session: BookSession;
  readonly children: ReactNode;
}) {
  return <BookContext value={props.session}>{props.children}</BookContext>;
}

function useSession(): BookSession {
  const session = useContext(BookContext);
  if (!session) throw new Error('A screen was shown outside of an open book.');
  return session;
}

/** The query's answer, asked again whenever what it read has changed; undefined until the first answer. */
export function useLive<Args extends readonly unknown[], T>(
  query: (book: ReadableBook, ...args: Args) => Promise<T>,
  ...args: Args
): T | undefined {
  const { book } = useSession().deps;
  return useLiveQuery(async () => query(book, ...args), [book, query, ...args]);
}

/** A query that is asked when it is called, for what a form begins with. */
export function useAsk<Args extends readonly unknown[], T>(
  query: (book: ReadableBook, ...args: Args) => Promise<T>,
): (...args: Args) => Promise<T> {
  const { book } = useSession().deps;
  return useCallback(async (...args: Args) => query(book, ...args), [book, query]);
}

/** A command, bound to the open book. */
export function useCommand<Args extends readonly unknown[], T>(
  command: (deps: Deps, ...args: Args) => Promise<T>,
): (...args: Args) => Promise<T> {
  const { deps } = useSession();
  return useCallback(async (...args: Args) => command(deps, ...args), [deps, command]);
}

/** Gives out ids for records that a form is about to make. */
export function useNewId(): () => string {
  return useSession().deps.newId;
}

/** The device on which the book is open, as the log names it. */
export function useDevice(): string {
  return useSession().deps.device;
}

/** The clock of the open book: milliseconds since 1970. */
export function useClock(): () => number {
  return useSession().deps.now;
}

/**
 * An answer of the index, asked again whenever the index has moved or the question (a function kept by useCallback) has
 * changed. The former answer stays until the new one is there, so that a list does not flicker; undefined before the first.
 */
export function useIndex<T>(question: (index: IndexQuestions) => Promise<T>): T | undefined {
  const { index } = useSession();
  const [answer, setAnswer] = useState<T>();
  const lastAsked = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    let asked = 0;
    const ask = () => {
      asked += 1;
      const turn = asked;
      // One question at a time: whoever types fast leaves questions behind that nobody has to answer any more.
      lastAsked.current = lastAsked.current.then(async () => {
        if (turn !== asked) return;
        await question(index).then(
          (value) => (turn === asked ? setAnswer(() => value) : undefined),
          // Thrown while rendering, a failure reaches the screen for trouble.
          (error: unknown) => setAnswer(() => raise(error)),
        );
      });
    };
    ask();
    const stop = index.subscribe(ask);
    return () => {
      asked = -1;
      stop();
    };
  }, [index, question]);
  return answer;
}

function raise(error: unknown): never {
  throw error;
}

/** Puts single questions to the index, outside of rendering. */
export function useIndexQuestions(): IndexQuestions {
  return useSession().index;
}
