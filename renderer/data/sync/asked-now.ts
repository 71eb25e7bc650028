import type { Asked } from '../../../shared/sync/asked.ts';
import { scopesHash } from '../../../shared/sync/scope-of.ts';
import { officeValues } from '../office-values.ts';
import type { OfficeTables } from '../store/office-tables.ts';

/** As this device would ask the office for rows now. */
export async function askedNow(store: Pick<OfficeTables, 'office'>): Promise<Asked> {
  const known = await officeValues(store, ['device', 'epoch', 'scopes', 'reading']);
  const { device = '', epoch = 0, scopes = [], reading } = known;
  return {
    device,
    epoch,
    scopes: scopesHash(scopes.map(({ id }) => id)),
    reading: reading ? JSON.stringify([reading.action, reading.after]) : '',
  };
}
