/** What is known of the last backup that was made and read back. */
export type LastBackup = {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** How far the book's log was when it was made. */
  readonly head: number;
};

const dayLength = 86_400_000;
const remindAfter = 7 * dayLength;

/** Whether the daily backup is to be made: the book has changed since the last one, and that was on another day. */
export function isDailyDue(
  last: LastBackup | null,
  now: { readonly head: number; readonly today: string },
  dayAt: (moment: number) => string,
): boolean {
  if (now.head === 0) return false;
  if (last === null) return true;
  return now.head !== last.head && dayAt(last.at) !== now.today;
}

/**
 * Whether somebody who has no folder for backups is to be reminded: a week of changes that are nowhere else. `since`: when the book
 * began, or when the last reminder was put off.
 */
export function isReminderDue(
  last: LastBackup | null,
  now: { readonly head: number; readonly at: number; readonly since: number },
): boolean {
  if (now.head === 0 || now.head === last?.head) return false;
  return now.at - Math.max(now.since, last?.at ?? 0) >= remindAfter;
}

/** From so many clients on that change at once, a backup is made before. */
export const massChange = 50;
