import { proxy } from 'comlink';

/**
 * Asks a worker for something that tells how far it is. Its words and its answer come by ways of their own, so a last word may come when
 * the answer is there already: it is no news any more, and is not passed on.
 */
export async function toldUntilEnd<P extends readonly unknown[], T>(
  onProgress: (...progress: P) => void,
  ask: (tell: (...progress: P) => void) => Promise<T>,
): Promise<T> {
  let isOver = false;
  try {
    return await ask(
      proxy((...progress: P) => {
        if (!isOver) onProgress(...progress);
      }),
    );
  } finally {
    isOver = true;
  }
}
