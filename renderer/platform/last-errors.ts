import { z } from 'zod';

/** What went wrong, without a word of what it was about: messages may repeat what stands in a record. */
const notedSchema = z.object({
  at: z.string(),
  /** Names of the error and of its causes. */
  names: z.array(z.string()),
  /** Where in our own files: `assets/app-1a2b.js:10:200`. */
  places: z.array(z.string()),
});
export type NotedError = z.infer<typeof notedSchema>;

const key = 'wellfield-errors';
const most = 20;

export function lastErrors(): readonly NotedError[] {
  try {
    return z.array(notedSchema).parse(JSON.parse(localStorage.getItem(key) ?? '[]'));
  } catch {
    return [];
  }
}

export function noteError(error: unknown, now = new Date()): void {
  try {
    const noted = [...lastErrors(), { at: now.toISOString(), ...whatOf(error) }];
    localStorage.setItem(key, JSON.stringify(noted.slice(-most)));
  } catch {
    // Where nothing can be kept there is nothing to tell later.
  }
}

/** Notes whatever nobody caught. */
export function watchErrors(): void {
  window.addEventListener('error', ({ error }) => noteError(error));
  window.addEventListener('unhandledrejection', ({ reason }) => noteError(reason));
}

export function whatOf(error: unknown): Omit<NotedError, 'at'> {
  const names: string[] = [];
  const places: string[] = [];
  let cause = error;
  while (cause instanceof Error && names.length < 5) {
    // A name is ours to choose; anything longer or stranger is none.
    names.push(/^[A-Za-z]{1,40}$/u.test(cause.name) ? cause.name : 'Error');
    places.push(...placesIn(cause.stack ?? ''));
    ({ cause } = cause);
  }
  return { names: names.length > 0 ? names : [typeof error], places: places.slice(0, 12) };
}

function placesIn(stack: string): readonly string[] {
  return [...stack.matchAll(/\b(assets\/[\w.-]{1,80}\.js:\d+:\d+)/gu)].flatMap(([, place]) =>
    place === undefined ? [] : [place],
  );
}
