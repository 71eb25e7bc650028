import { Dexie } from 'dexie';

/**
 * Waits for something outside of the database without losing the transaction, which ends where nothing is asked of it: a question that finds
 * nothing is asked until the answer is there. What follows comes within the last of them, when more may be asked.
 */
export function heldOpen<T>(
  transaction: IDBTransaction,
  table: string,
  work: () => Promise<T>,
): PromiseLike<T> {
  const store = transaction.objectStore(table);
  return new Dexie.Promise<T>((resolve, reject) => {
    let settle: (() => void) | null = null;
    void Dexie.ignoreTransaction(async () =>
      work().then(
        (value) => {
          settle = () => resolve(value);
        },
        (error: unknown) => {
          const why = error instanceof Error ? error : new Error(String(error));
          settle = () => reject(why);
        },
      ),
    );
    const look = () => {
      if (settle) settle();
      else ask();
    };
    const ask = () => {
      const question = store.getKey(-Infinity);
      question.addEventListener('success', look);
      question.addEventListener('error', () =>
        reject(new Error('The disk does not answer.', { cause: question.error })),
      );
    };
    ask();
  });
}
