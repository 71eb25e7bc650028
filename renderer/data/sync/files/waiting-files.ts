import type { Deps } from '../../deps.ts';
import { filesOf } from '../../files/file-store.ts';
import { filesOfRow } from '../../files/lost-files.ts';
import type { OfficeValues } from '../../office-values.ts';
import { officeValue } from '../../office-values.ts';

export type WaitingFiles = {
  /** Files of records that the office may not have; small pictures are not counted. */
  readonly count: number;
  /** With their small pictures. */
  readonly bytes: number;
  /** Why the office does not take one of them; null where it takes all. */
  readonly refused: OfficeValues['filesRefused'] | null;
};

const none: WaitingFiles = { count: 0, bytes: 0, refused: null };

/** What is still to be sent of the files of this book; nothing where it has no office. */
export async function waitingFiles(deps: Deps): Promise<WaitingFiles> {
  if ((await officeValue(deps.store, 'address')) === undefined) return none;
  const due = new Map((await filesOf(deps).due()).map(({ hash, bytes }) => [hash, bytes]));
  if (due.size === 0) return none;
  const rows = await deps.book.lookUp('attachments', 'hash', [...due.keys()]);
  const hashes = new Set(rows.flatMap((row) => filesOfRow('attachments', row)));
  const count = new Set(rows.map(({ hash }) => hash)).size;
  const bytes = [...hashes].reduce((sum, hash) => sum + (due.get(hash) ?? 0), 0);
  const refused = count === 0 ? undefined : await officeValue(deps.store, 'filesRefused');
  return { count, bytes, refused: refused ?? null };
}
