/** Why a backup was made: once a day, asked for, or before a change that is large. */
export const backupReasons = [
  'daily',
  'asked',
  'import',
  'restore',
  'sample',
  'plan',
  'many',
  'update',
] as const;
export type BackupReason = (typeof backupReasons)[number];

/** What a backup's name tells of it. */
export type BackupName = {
  /** When it was made, to the second: milliseconds since 1970. */
  readonly at: number;
  /** Tells the books apart that share a folder: 12 hexadecimal digits. */
  readonly book: string;
  readonly reason: BackupReason;
};

export const backupEnding = '.wellfield-backup';

/** The only names that are ever written, read or removed in a folder of the person's. */
export const backupNamePattern =
  /^wellfield-(\d{8})-(\d{6})-([0-9a-f]{12})-([a-z]{3,10})\.wellfield-backup$/u;

/** The mark of a book: the random end of the id of its device. */
export function bookMark(device: string): string {
  return device.replaceAll('-', '').slice(-12);
}

export function backupName({ at, book, reason }: BackupName): string {
  const moment = new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/gu, '').replace('T', '-');
  return `wellfield-${moment}-${book}-${reason}${backupEnding}`;
}

/** null: it is no name of ours, or of a moment that no calendar has. */
export function readBackupName(name: string): BackupName | null {
  const [, day = '', time = '', book = '', why] = backupNamePattern.exec(name) ?? [];
  const reason = backupReasons.find((one) => one === why);
  const at = Date.parse(
    `${inPairs(day.slice(0, 4), day.slice(4), '-')}T${inPairs('', time, ':')}Z`,
  );
  if (!reason || Number.isNaN(at)) return null;
  const read = { at, book, reason };
  // 31 February would be taken for a day of March.
  return backupName(read) === name ? read : null;
}

function inPairs(first: string, digits: string, between: string): string {
  const pairs = digits.match(/\d\d/gu) ?? [];
  return [...(first === '' ? [] : [first]), ...pairs].join(between);
}
