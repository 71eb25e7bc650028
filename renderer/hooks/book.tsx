import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactNode } from 'react';
import {
  createContext,
  startTransition,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { BackupPlace } from '../../shared/bridge/backup.ts';
import type { Deps } from '../data/deps.ts';
import type { IndexClient, IndexQuestions } from '../data/index/index-client.ts';
import type { ReadableBook } from '../data/store/readable-book.ts';
import type { OpenOffice } from '../data/sync/open-office.ts';

export type { IndexQuestions } from '../data/index/index-client.ts';

/** The open book and its index, as all screens share them. */
export type BookSession = {
  readonly deps: Deps;
  readonly index: IndexClient;
  /** Speaks with the book's office; opened when it is asked for. Tests of screens have none. */
  readonly office?: () => Promise<OpenOffice>;
  /** Where backups go. Tests of screens have none. */
  readonly backups?: BackupPlace;
  /** What the platform does for a sealed book. Tests of screens have none. */
  readonly seal?: SealPlace;
};

/** The system's key store, where there is one, and when nobody sits at the computer any more. */
export type SealPlace = {
  readonly keyStore: {
    readonly read: () => Promise<string | null>;
    /** False where there is none that can be trusted: then nothing is kept. */
    readonly keep: (key: string | null) => Promise<boolean>;
  } | null;
  readonly onSystemLocks: (listener: () => void) => () => void;
};

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

/** For hooks beside this one; a screen asks queries and gives commands. */
export function useDeps(): Deps {
  return useSession().deps;
}

/** The query's answer, asked again whenever what it read has changed; undefined until the first answer. */
export function useLive<Args extends readonly unknown[], T>(
  query: (book: ReadableBook, ...args: Args) => Promise<T>,
  ...args: Args
): T | undefined {
  const { book } = useSession().deps;
  return useLiveQuery(async () => query(book, ...args), [book, query, ...args]);
}

/** The same for what is kept on this device outside of the book. */
export function useLiveOf<T>(query: (deps: Deps) => Promise<T>): T | undefined {
  const { deps } = useSession();
  return useLiveQuery(async () => query(deps), [deps, query]);
}

/** The way to the desk of the book's office; undefined in a session that has none. */
export function useOfficeDesk(): BookSession['office'] {
  return useSession().office;
}

/** Where backups go; undefined in a session that has no such place. */
export function useBackupPlace(): BookSession['backups'] {
  return useSession().backups;
}

/** What the platform does for a sealed book; undefined in a session that has no platform. */
export function useSealPlace(): BookSession['seal'] {
  return useSession().seal;
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
    // One question at a time: whoever types fast leaves questions behind that nobody has to answer any more.
    const askAfter = async (last: Promise<unknown>, turn: number) => {
      await last;
      if (turn !== asked) return;
      const next = await answerOf(question(index));
      // A list of many cells is rendered in slices, so that no key has to wait for it.
      if (turn === asked) startTransition(() => setAnswer(next));
    };
    const ask = () => {
      asked += 1;
      lastAsked.current = askAfter(lastAsked.current, asked);
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

/** What becomes of the state: the answer, or a failure, which is thrown while rendering and so reaches the screen for trouble. */
async function answerOf<T>(asked: Promise<T>): Promise<() => T> {
  try {
    const answer = await asked;
    return () => answer;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

/** Puts single questions to the index, outside of rendering. */
export function useIndexQuestions(): IndexQuestions {
  return useSession().index;
}
