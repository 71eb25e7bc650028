import type { FlatRow } from '../../shared/protocol/values.ts';
import type { FieldChange, RowChange } from '../../shared/record/change.ts';
import { rowIdOf } from '../../shared/record/change.ts';
import type { Device } from './device.ts';
import type { Dice } from './dice.ts';

/** What people do: changes to rows that their device shows. Every value that is written is told from all others. */

export const members = ['m0', 'm1', 'm2'] as const;
export const regions = ['N', 'S'] as const;
const owners = [...members, ''];

/** The next of the values or ids that nobody has written yet. */
export type Fresh = (prefix: string) => string;
type At = { readonly dice: Dice; readonly fresh: Fresh };

export function someDeed(device: Device, at: At): readonly RowChange[] {
  const { dice } = at;
  const chance = dice.below(20);
  if (chance < 4) return [added(device, at)];
  if (chance === 4) return [added(device, at), added(device, at)].map(packed);
  if (chance < 7) return broughtBack(device, at);
  const rows = [...device.state.book].filter(([key]) => !key.startsWith('conflicts '));
  if (rows.length === 0) return [added(device, at)];
  const [key, row] = dice.pick(rows);
  const [table = '', id = ''] = key.split(' ');
  if (chance === 7) return [{ kind: 'remove', table, row: { ...row, id } }];
  const fields = { ...edited(table, row, at), ...(dice.oneIn(3) && edited(table, row, at)) };
  return Object.keys(fields).length > 0 ? [{ kind: 'edit', table, id, fields }] : [];
}

function added(device: Device, { dice, fresh }: At): RowChange {
  const clients = [...device.state.book.keys()].filter((key) => key.startsWith('clients '));
  const kind = dice.below(6);
  if (kind === 0) {
    const row = { id: fresh('s'), name: fresh('v') };
    return { kind: 'add', table: 'staff', row };
  }
  if (kind === 1) {
    const shared = dice.oneIn(2);
    const row = { id: fresh('w'), name: fresh('v'), shared, author: device.member };
    return { kind: 'add', table: 'views', row };
  }
  if (kind < 4 && clients.length > 0) {
    const [, clientId = ''] = dice.pick(clients).split(' ');
    const row = { id: fresh('p'), clientId, name: fresh('v'), note: lines(fresh), concerns: [] };
    return { kind: 'add', table: 'contacts', row };
  }
  const [region, owner] = [dice.pick(regions), dice.pick(owners)];
  const row = { id: fresh('c'), name: fresh('v'), region, owner, note: lines(fresh), tags: [] };
  return { kind: 'add', table: 'clients', row };
}

function lines(fresh: Fresh): string {
  return [fresh('v'), fresh('v'), fresh('v')].join('\n');
}

/** A change of an action that is too large for the log to keep its rows. */
function packed(change: RowChange): RowChange {
  return change.kind === 'add' ? { ...change, row: { ...change.row, packed: true } } : change;
}

/** A row that this device removed, as it was then. */
function broughtBack(device: Device, { dice }: At): readonly RowChange[] {
  const removed = new Map<string, RowChange>();
  for (const { changes } of device.state.log) {
    for (const change of changes) {
      const key = `${change.table} ${rowIdOf(change)}`;
      if (change.kind === 'remove') removed.set(key, { ...change, kind: 'add' });
    }
  }
  const away = [...removed].filter(([key]) => !device.state.book.has(key));
  return away.length > 0 ? [dice.pick(away)[1]] : [];
}

const plain = ['name'];
const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  clients: ['name', 'note', 'tags', 'handOver/first-visit', 'region', 'owner'],
  contacts: ['name', 'note', 'concerns', 'clientId'],
  views: ['name', 'shared'],
  staff: plain,
};

function edited(table: string, row: FlatRow, at: At): Record<string, FieldChange> {
  const path = at.dice.pick(fieldsOf[table] ?? plain);
  const from = row[path];
  const to = nextValue(path, from, at);
  return to === from ? {} : { [path]: { to, from, base: 0 } };
}

function nextValue(path: string, from: unknown, at: At): unknown {
  const { dice, fresh } = at;
  if (path === 'region') return dice.pick(regions);
  if (path === 'owner') return dice.pick(owners);
  if (path === 'shared') return from !== true;
  if (path === 'clientId') return from;
  if (path === 'tags' || path === 'concerns') return nextSet(from, at);
  if (path === 'note') return nextText(from, at);
  return dice.oneIn(12) ? 'same' : fresh('v');
}

function nextSet(from: unknown, { dice, fresh }: At): readonly unknown[] {
  const now: readonly unknown[] = Array.isArray(from) ? from : [];
  if (now.length === 0 || dice.oneIn(2)) return [...now, fresh('v')];
  const gone = dice.below(now.length);
  return now.filter((_, i) => i !== gone);
}

function nextText(from: unknown, { dice, fresh }: At): string {
  const now = typeof from === 'string' ? from.split('\n') : [];
  const place = dice.below(now.length);
  if (dice.oneIn(5)) now.splice(place, 1);
  else now.splice(place, dice.oneIn(3) ? 0 : 1, fresh('v'));
  return now.join('\n');
}

/** A contact goes to another client that the device shows. */
export function moved(device: Device, dice: Dice): readonly RowChange[] {
  const rows = [...device.state.book];
  const contacts = rows.filter(([key]) => key.startsWith('contacts '));
  const clients = rows.filter(([key]) => key.startsWith('clients '));
  if (contacts.length === 0 || clients.length === 0) return [];
  const [[key, row], [client]] = [dice.pick(contacts), dice.pick(clients)];
  const [to, from] = [client.slice('clients '.length), row['clientId']];
  if (to === from) return [];
  const fields = { clientId: { to, from, base: 0 } };
  return [{ kind: 'edit', table: 'contacts', id: key.slice('contacts '.length), fields }];
}
