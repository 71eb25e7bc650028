import type { BackupReason } from './backup-name.ts';

/** A backup as the rule sees it: its name, when it was made (milliseconds since 1970), and why. */
export type KeptBackup = {
  readonly name: string;
  readonly at: number;
  readonly reason: BackupReason;
};

const newestOfDays = 7;
const newestOfWeeks = 4;
const newestOfMonths = 12;
const newestBeforeChanges = 5;
const newestAskedFor = 5;

/** No more backups than these are ever kept of one book. */
export const mostBackups =
  newestOfDays + newestOfWeeks + newestOfMonths + newestBeforeChanges + newestAskedFor + 1;

const dayLength = 86_400_000;

/**
 * The names of those that may go: all but the newest of the last days, weeks and months that have any, the newest from before large
 * changes and of those asked for, and `justMade`, which stays even where the clock was set back.
 */
export function backupsToDrop(backups: readonly KeptBackup[], justMade: string): readonly string[] {
  const newestFirst = backups.toSorted((a, b) => b.at - a.at || (a.name < b.name ? 1 : -1));
  const asked = newestFirst.filter(({ reason }) => reason === 'asked');
  const before = newestFirst.filter(({ reason }) => reason !== 'daily' && reason !== 'asked');
  const kept = new Set([
    justMade,
    ...newestOfEach(newestFirst, dayOf, newestOfDays),
    ...newestOfEach(newestFirst, weekOf, newestOfWeeks),
    ...newestOfEach(newestFirst, monthOf, newestOfMonths),
    ...asked.slice(0, newestAskedFor).map(({ name }) => name),
    ...before.slice(0, newestBeforeChanges).map(({ name }) => name),
  ]);
  return newestFirst.map(({ name }) => name).filter((name) => !kept.has(name));
}

/** Days, weeks and months of UTC, as the names are: where a boundary lies matters to nobody, that it stays does. */
function dayOf({ at }: KeptBackup): number {
  return Math.floor(at / dayLength);
}

/** Weeks begin on Monday; 1970-01-01 was a Thursday. */
function weekOf(backup: KeptBackup): number {
  return Math.floor((dayOf(backup) + 3) / 7);
}

function monthOf({ at }: KeptBackup): number {
  const date = new Date(at);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function newestOfEach(
  newestFirst: readonly KeptBackup[],
  spanOf: (backup: KeptBackup) => number,
  most: number,
): readonly string[] {
  const newest = new Map<number, string>();
  for (const backup of newestFirst) {
    const span = spanOf(backup);
    if (!newest.has(span) && newest.size < most) newest.set(span, backup.name);
  }
  return [...newest.values()];
}
