/**
 * Chromium has taken its database for broken after a kill that cut a write in two, thrown it away and begun an empty one, and the app has noticed by
 * Chromium's own word (docs/gotchas.md). What is missing without that word is the app's fault.
 */
export class ThrownAway extends Error {
  constructor(round: number) {
    super(`The browser has thrown the book away after kill ${round}, and the app said so.`);
  }
}

/** More than so many in a row are no accident any more. */
const most = 2;

/** Lives with a book; with another one where the browser has thrown the first away. What the app loses by itself is thrown on. */
export async function despiteBrowser<T>(
  say: (line: string) => void,
  live: () => Promise<T>,
): Promise<T> {
  for (let lost = 0; ; lost += 1) {
    try {
      return await live();
    } catch (error) {
      if (!(error instanceof ThrownAway) || lost === most) throw error;
      say(`${error.message} Another book is begun.\n`);
    }
  }
}
