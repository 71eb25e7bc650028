import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { err, ok } from '../result.ts';
import type { Row, RowChange, RowWrite } from './change.ts';
import { changeOf, withFields } from './change.ts';
import type { LoggedAction } from './log.ts';
import { takeBack, undoState } from './undo.ts';

type Rows = Map<string, Row>;

const rowArbitrary = record({
  id: constantFrom('a', 'b', 'c'),
  name: constantFrom('x', 'y', 'z'),
  size: integer({ min: 0, max: 3 }),
  custom: record({ k: integer({ min: 0, max: 2 }) }, { requiredKeys: [] }),
});
const writeArbitrary = rowArbitrary.chain((row) =>
  constantFrom<RowWrite>({ table: 't', id: row.id, row }, { table: 't', id: row.id, row: null }),
);

function apply(rows: Rows, writes: readonly RowWrite[]): RowChange[] {
  return writes.flatMap((write) => {
    const change = changeOf(rows.get(write.id), write, ['custom']);
    if (write.row) rows.set(write.id, write.row);
    else rows.delete(write.id);
    return change ?? [];
  });
}

test('taking an action back restores the book as it was, and taking that back restores the action', () => {
  assert(
    property(array(writeArbitrary), array(writeArbitrary), (first, second) => {
      const rows: Rows = new Map();
      apply(rows, first);
      const before = new Map(rows);
      const changes = apply(rows, second);
      const after = new Map(rows);

      const back = takeBack(changes, (_, id) => rows.get(id));
      if (!back.ok) throw new Error('An action that was just done was refused.');
      const backChanges = apply(rows, back.value);
      expect(rows).toEqual(before);

      const again = takeBack(backChanges, (_, id) => rows.get(id));
      if (!again.ok) throw new Error('A taking-back that was just done was refused.');
      apply(rows, again.value);
      expect(rows).toEqual(after);
    }),
  );
});

test('an edit applied to the row before it gives the row after it', () => {
  assert(
    property(rowArbitrary, rowArbitrary, (before, other) => {
      const after = { ...other, id: before.id };
      const change = changeOf(before, { table: 't', id: before.id, row: after }, ['custom']);
      const fields = change?.kind === 'edit' ? change.fields : {};
      expect(withFields(before, fields, 'to')).toEqual(after);
      expect(withFields(after, fields, 'from')).toEqual(before);
    }),
  );
});

test('an edit is refused where one of its fields was changed since, and keeps the other fields where not', () => {
  const change: RowChange = {
    kind: 'edit',
    table: 't',
    id: 'a',
    fields: { name: { to: 'y', from: 'x', base: 0 } },
  };
  expect(takeBack([change], () => ({ id: 'a', name: 'z', size: 1 }))).toEqual(
    err({ type: 'changed-since', table: 't', id: 'a' }),
  );
  expect(takeBack([change], () => ({ id: 'a', name: 'y', size: 9 }))).toEqual(
    ok([{ table: 't', id: 'a', row: { id: 'a', name: 'x', size: 9 } }]),
  );
});

function action(id: string, undoes: string | null = null): LoggedAction {
  return { id, name: 'client.edit', at: 0, author: '', device: 'd', undoes };
}

test('undo and redo walk the actions as an editor does, and a new action ends what could be done again', () => {
  const ids = (actions: readonly LoggedAction[]) => {
    const { undo, redo } = undoState(actions);
    return [undo?.id ?? null, redo?.id ?? null];
  };
  const log = [action('1'), action('2')];
  expect(ids([])).toEqual([null, null]);
  expect(ids(log)).toEqual(['2', null]);
  log.push(action('u2', '2'));
  expect(ids(log)).toEqual(['1', 'u2']);
  log.push(action('u1', '1'));
  expect(ids(log)).toEqual([null, 'u1']);
  log.push(action('r1', 'u1'));
  expect(ids(log)).toEqual(['r1', 'u2']);
  log.push(action('3'));
  expect(ids(log)).toEqual(['3', null]);
});

test('an action that was taken back out of its turn is not offered again', () => {
  const log = [action('import'), action('2'), action('u', 'import')];
  expect(undoState(log).undo?.id).toBe('2');
  expect(undoState(log).redo?.id).toBe('u');
});
