import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDailyDue, isReminderDue } from './backup-due.ts';
import { backupName, backupReasons, bookMark, readBackupName } from './backup-name.ts';
import type { KeptBackup } from './kept-backups.ts';
import { backupsToDrop, mostBackups } from './kept-backups.ts';

const day = 86_400_000;
const from = Date.UTC(2024, 0, 1);
const book = bookMark('018f0000-0000-7000-8000-00000000abcd');

const named = fc.record({
  at: fc.integer({ min: 0, max: 4000 * 24 * 60 }).map((minutes) => from + minutes * 60_000),
  reason: fc.constantFrom(...backupReasons),
});
const aBackup = named.map((one): KeptBackup => ({ ...one, name: backupName({ ...one, book }) }));
const someBackups = fc.uniqueArray(aBackup, {
  selector: ({ name }) => name,
  minLength: 1,
  maxLength: 200,
});

test('a name is read as it was written', () => {
  fc.assert(
    fc.property(named, (one) => {
      expect(readBackupName(backupName({ ...one, book }))).toEqual({ ...one, book });
    }),
  );
});

test.each([
  'wellfield-20260231-120000-00000000abcd-daily.wellfield-backup',
  'wellfield-20260228-126000-00000000abcd-daily.wellfield-backup',
  'wellfield-20260228-120000-00000000abcd-whim.wellfield-backup',
  '../wellfield-20260228-120000-00000000abcd-daily.wellfield-backup',
  'wellfield-20260228-120000-00000000abcd-daily.wellfield-backup.part',
  'holiday.zip',
  '',
])('%j is no name of a backup', (name) => {
  expect(readBackupName(name)).toBeNull();
});

test('the newest and the one just made are never dropped, and what stays is bounded', () => {
  fc.assert(
    fc.property(someBackups, fc.nat(), (backups, pick) => {
      const justMade = backups[pick % backups.length]?.name ?? '';
      const newest = Math.max(...backups.map(({ at }) => at));
      const dropped = new Set(backupsToDrop(backups, justMade));
      const kept = backups.filter(({ name }) => !dropped.has(name));
      expect(dropped.has(justMade)).toBe(false);
      expect(kept.some(({ at }) => at === newest)).toBe(true);
      expect(kept.length).toBeLessThanOrEqual(mostBackups);
      expect(dropped.size + kept.length).toBe(backups.length);
    }),
  );
});

test('what was thinned out is thin: nothing more goes a second time', () => {
  fc.assert(
    fc.property(someBackups, (backups) => {
      const justMade = backups[0]?.name ?? '';
      const dropped = new Set(backupsToDrop(backups, justMade));
      const kept = backups.filter(({ name }) => !dropped.has(name));
      expect(backupsToDrop(kept, justMade)).toEqual([]);
    }),
  );
});

test('three years of daily backups leave seven days, four weeks and twelve months', () => {
  let there: readonly KeptBackup[] = [];
  for (let n = 0; n < 1095; n += 1) {
    const at = Date.UTC(2024, 0, 1, 9) + n * day;
    const made = { name: backupName({ at, book, reason: 'daily' }), at, reason: 'daily' as const };
    const all = [...there, made];
    const dropped = new Set(backupsToDrop(all, made.name));
    there = all.filter(({ name }) => !dropped.has(name));
  }
  expect(there.map(({ at }) => new Date(at).toISOString().slice(0, 10))).toEqual(
    '2026-01-31 2026-02-28 2026-03-31 2026-04-30 2026-05-31 2026-06-30 2026-07-31 2026-08-31 2026-09-30 2026-10-31 2026-11-30 2026-12-13 2026-12-20 2026-12-24 2026-12-25 2026-12-26 2026-12-27 2026-12-28 2026-12-29 2026-12-30'.split(
      ' ',
    ),
  );
});

const dayAt = (moment: number) => new Date(moment).toISOString().slice(0, 10);

test.each([
  ['an empty book', null, 0, false],
  ['a book that never had one', null, 3, true],
  ['no change since', { at: from, head: 3 }, 3, false],
  ['a change on the same day', { at: from + 2 * day, head: 3 }, 4, false],
  ['a change on a later day', { at: from + day, head: 3 }, 4, true],
] as const)('the daily backup: %s', (_case, last, head, due) => {
  expect(isDailyDue(last, { head, today: dayAt(from + 2 * day) }, dayAt)).toBe(due);
});

test('a reminder comes after a week of changes, and not before', () => {
  const now = { head: 5, at: from + 10 * day, since: from + 3 * day };
  expect(isReminderDue(null, now)).toBe(true);
  expect(isReminderDue(null, { ...now, since: now.since + 1 })).toBe(false);
  expect(isReminderDue({ at: from + 4 * day, head: 2 }, now)).toBe(false);
  expect(isReminderDue({ at: from, head: 5 }, now)).toBe(false);
  expect(isReminderDue(null, { ...now, head: 0 })).toBe(false);
});
