import { newClient } from '../../../shared/domain/client/client.ts';
import type { CellRefusal } from '../../../shared/domain/list/cell-refusal.ts';
import { isEditableForMany, setCell } from '../../../shared/domain/list/set-cell.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import type { Deps } from '../deps.ts';
import { clientFields } from '../queries/client-fields.ts';
import type { ManyChanged, ManyClients } from './change-in-batches.ts';
import { changeInBatches } from './change-in-batches.ts';

/** Gives many clients one value in a column, or none. A value that no client could have is refused before anything is written. */
export async function changeMany(
  deps: Deps,
  many: ManyClients,
  column: string,
  text: string,
): Promise<Result<ManyChanged, CellRefusal>> {
  const fields = await clientFields(deps.book);
  if (!isEditableForMany(column, fields)) return err({ of: 'column' });
  const tried = setCell(newClient('', 'x'), column, text, fields);
  if (!tried.ok) return tried;
  return ok(
    await changeInBatches(deps, 'client.change-many', many, (client, fields) =>
      setCell(client, column, text, fields),
    ),
  );
}
