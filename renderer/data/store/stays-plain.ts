import type { StaysPlain } from '../seal/seal-records.ts';

/**
 * What lies open in a sealed book: ids, counts and keyed hashes; what must be read before there is a key; and what the browser holds for us and
 * cannot be made into bytes. The index seals its snapshots itself, by a quicker way.
 */
const plainTables = new Set(['hashes', 'places', 'snapshots', 'spans', 'sums', 'versions']);

export const lockKey = 'lock';
/** Under it stands that the book is being sealed, or sealed anew. */
export const resealingKey = 'resealing';
/** How often in a row a passphrase was wrong. */
export const triesKey = 'wrongTries';
/** After how many minutes without a hand at it the book locks itself. */
export const lockAfterKey = 'lockAfter';

const plainKeys: Readonly<Record<string, ReadonlySet<string>>> = {
  device: new Set([
    'id',
    'journalLayout',
    'language',
    'lostAt',
    'scheme',
    lockKey,
    lockAfterKey,
    resealingKey,
    triesKey,
  ]),
  // A key that nobody can read, and the folder that a person granted.
  office: new Set(['deviceKey']),
  drafts: new Set(['backups/folder']),
};

export const staysPlain: StaysPlain = (table, record) =>
  plainTables.has(table) ||
  ('key' in record && typeof record.key === 'string' && plainKeys[table]?.has(record.key) === true);
