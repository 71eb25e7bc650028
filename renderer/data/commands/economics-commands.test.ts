import { expect, test } from 'vitest';
import { newSheet } from '../../../shared/domain/need/economics-sheet.ts';
import { economicsFormOf, newCostLine } from '../../../shared/domain/need/read-economics.ts';
import { err, ok } from '../../../shared/result.ts';
import { aClient } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { economicsSheet } from '../queries/economics-sheet.ts';
import { addEconomics } from './add-economics.ts';
import { editEconomics } from './edit-economics.ts';
import { removeEconomics } from './remove-economics.ts';
import { undo, undoAction } from './take-back.ts';

const today = '2026-05-11';
const ids = { id: id(600), clientId: id(1) };
const line = {
  ...newCostLine(id(610), 'use', '停机'),
  first: { money: '', time: '8', trouble: '4' },
};
const form = {
  ...economicsFormOf(newSheet(id(600), id(1), today)),
  title: '总成本',
  first: '现在',
  second: '我方',
  lines: [line],
};
const none = { money: 0, time: 0, trouble: 0 };
const stored = {
  ...newSheet(id(600), id(1), today),
  title: '总成本',
  first: '现在',
  second: '我方',
  lines: {
    [id(610)]: {
      place: 0,
      phase: 'use',
      text: '停机',
      first: { ...none, time: 800, trouble: 4 },
      second: none,
    },
  },
} as const;

test('a sheet is written once, changed line by line, and taken back', async () => {
  const deps = await openTestBook({ clients: [aClient()] });
  expect(await addEconomics(deps, ids, form, today)).toEqual(ok(stored));
  await addEconomics(deps, ids, form, today);
  expect(await deps.book.count('economics')).toBe(1);
  const changed = { ...line, second: { money: '5', time: '', trouble: '0' } };
  await editEconomics(deps, id(600), { lines: [changed], years: '5' }, today);
  const [step] = await deps.book.log.changesAbout(id(1), 1);
  const [edit] = step?.rows ?? [];
  expect(edit?.kind === 'edit' && Object.keys(edit.fields).toSorted()).toEqual([
    `lines/${id(610)}`,
    'years',
  ]);
  await undo(deps);
  expect((await economicsSheet(deps.book, id(1), id(600))).sheet).toEqual(stored);
  expect((await economicsSheet(deps.book, id(2), id(600))).sheet).toBeNull();
  const removed = await removeEconomics(deps, id(600));
  expect((await economicsSheet(deps.book, id(1), id(600))).sheet).toBeNull();
  await undoAction(deps, removed.ok ? removed.value : '');
  expect((await economicsSheet(deps.book, id(1), id(600))).sheet).toEqual(stored);
  deps.close();
});

test('negative hours, an archived client and a sheet that is gone are refused, and nothing is written', async () => {
  const deps = await openTestBook({ clients: [aClient()] });
  const negative = { ...line, first: { money: '', time: '-8', trouble: '0' } };
  expect(await addEconomics(deps, ids, { ...form, lines: [negative] }, today)).toEqual(
    err({
      type: 'not-accepted',
      problems: [{ field: `${id(610)}.first.time`, type: 'hours-negative' }],
    }),
  );
  expect(await editEconomics(deps, id(600), {}, today)).toEqual(err({ type: 'sheet-not-found' }));
  expect(await deps.book.count('economics')).toBe(0);
  deps.close();
  const closed = await openTestBook({
    clients: [aClient({ archivedAt: '2026-05-01T00:00:00Z' })],
    economics: [stored],
  });
  const refused = err({ type: 'client-archived' });
  expect(await addEconomics(closed, { ...ids, id: id(601) }, form, today)).toEqual(refused);
  expect(await editEconomics(closed, id(600), { years: '4' }, today)).toEqual(refused);
  closed.close();
});
