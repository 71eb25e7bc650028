import type { TableName } from '../../../shared/domain/book.ts';
import type { Row } from '../../../shared/record/change.ts';
import type { Deps } from '../deps.ts';
import type { OfficeChanges } from '../office-values.ts';
import { officeValue, setOfficeValues } from '../office-values.ts';
import type { OfficeTables } from '../store/office-tables.ts';
import { filesOf } from './file-store.ts';

/** The hashes that a row of any table names. */
export function filesOfRow(table: TableName, { hash, thumbnail }: Row): readonly string[] {
  if (table !== 'attachments') return [];
  return [hash, thumbnail].filter((one) => typeof one === 'string');
}

/** What is kept, within the transaction that takes the records away, so that no end of the program can leave the bytes behind. */
export async function withLostFiles(
  store: Pick<OfficeTables, 'office'>,
  lost: readonly string[],
): Promise<OfficeChanges> {
  if (lost.length === 0) return {};
  const before = (await officeValue(store, 'lostFiles')) ?? [];
  return { lostFiles: [...new Set([...before, ...lost])] };
}

/**
 * Drops the bytes of files whose records the office took away, if no record needs them. What the office may not have stays: it can be
 * the only copy of something that waits for a decision.
 */
export async function dropLostFiles(deps: Deps): Promise<void> {
  const { store, book } = deps;
  const lost = (await officeValue(store, 'lostFiles')) ?? [];
  if (lost.length === 0) return;
  const files = filesOf(deps);
  const due = new Set((await files.due()).map(({ hash }) => hash));
  const needed = new Set<string>();
  await book.scan('attachments', (rows) => {
    for (const row of rows) for (const hash of filesOfRow('attachments', row)) needed.add(hash);
  });
  for (const hash of lost) {
    if (!needed.has(hash) && !due.has(hash)) await files.remove(hash);
  }
  await store.transaction('rw', store.office, async () => {
    const now = (await officeValue(store, 'lostFiles')) ?? [];
    const rest = now.filter((hash) => !lost.includes(hash));
    await setOfficeValues(store, { lostFiles: rest.length > 0 ? rest : undefined });
  });
}
