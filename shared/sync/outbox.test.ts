import { array, assert, nat, property } from 'fast-check';
import { expect, test } from 'vitest';
import { aClient } from '../../tests/support/rows.ts';
import type { RowChange } from '../record/change.ts';
import type { OutboxEntry } from './outbox.ts';
import { firstPlace, operationsAfter, rowOfAdded } from './outbox.ts';
import type { AnsweredSet } from './overlay.ts';
import { answeredSet, correction, overlaid } from './overlay.ts';

function edit(name: string): RowChange {
  const fields = { name: { to: name, from: 'a', base: 0 } };
  return { kind: 'edit', table: 'clients', id: 'c', fields };
}

const log: readonly OutboxEntry[] = [
  {
    seq: 1,
    action: 'A',
    base: 0,
    changes: [{ kind: 'add', table: 'staff', row: { id: 's', name: 'Li' } }],
  },
  { seq: 2, action: 'office', base: null, changes: [edit('theirs')] },
  {
    seq: 4,
    action: 'B',
    base: 7,
    changes: [edit('b'), { kind: 'add', table: 'clients', row: { id: 'gone' } }],
  },
  { seq: 5, action: 'C', base: 9, changes: [{ kind: 'remove', table: 'clients', row: aClient() }] },
];

test('operations are numbered along the log, without what the office said', () => {
  expect([...operationsAfter(firstPlace, log)]).toEqual([
    {
      action: 'A',
      behind: { seq: 1, index: 1, ctr: 1 },
      operation: {
        id: 'A.1.0',
        ctr: 1,
        base: 0,
        table: 'staff',
        row: 's',
        set: { $gone: [false], name: ['Li'] },
      },
    },
    {
      action: 'B',
      behind: { seq: 4, index: 1, ctr: 2 },
      operation: { id: 'B.4.0', ctr: 2, base: 7, table: 'clients', row: 'c', set: { name: ['b'] } },
    },
    {
      action: 'B',
      behind: { seq: 4, index: 2, ctr: 3 },
      operation: { id: 'B.4.1', ctr: 3, base: 7, table: 'clients', row: 'gone', set: {} },
    },
    {
      action: 'C',
      behind: { seq: 5, index: 1, ctr: 4 },
      operation: {
        id: 'C.5.0',
        ctr: 4,
        base: 9,
        table: 'clients',
        row: aClient().id,
        set: { $gone: [true] },
      },
    },
  ]);
});

test('the numbers are the same from wherever they are counted', () => {
  const all = [...operationsAfter(firstPlace, log)];
  for (const [i, { behind }] of all.entries()) {
    expect([...operationsAfter(behind, log)]).toEqual(all.slice(i + 1));
  }
});

test('sets, texts and what is held say what was there before', () => {
  const fields = {
    tags: { to: ['a'], from: [], base: 0 },
    note: { to: 'b', from: 'a', base: 0 },
    'custom/k': { to: 2, from: undefined, base: 0 },
    phone: { to: undefined, from: '1', base: 0 },
  };
  const change: RowChange = { kind: 'edit', table: 'clients', id: 'c', fields };
  const [one] = operationsAfter(firstPlace, [{ seq: 1, action: 'A', base: 0, changes: [change] }]);
  expect(one?.operation).toMatchObject({
    set: { tags: [['a']], note: ['b'], 'custom/k': [2], phone: [] },
    was: { tags: [[]], note: ['a'] },
  });
  expect(Object.keys(one?.operation.was ?? {})).toEqual(['tags', 'note']);
});

test('a row that a large action added is told as the book has it, or as it was when it was removed here', () => {
  const removed: RowChange = { kind: 'remove', table: 'clients', row: { id: 'c', name: 'last' } };
  expect([
    rowOfAdded('c', { id: 'c', name: 'now' }, [removed]),
    rowOfAdded('c', null, [edit('b'), removed]),
    rowOfAdded('c', null, [edit('b')]),
  ]).toEqual([{ id: 'c', name: 'now' }, { id: 'c', name: 'last' }, { id: 'c' }]);
});

test('a told row has over it what was answered since and then what waits', () => {
  const answers: readonly AnsweredSet[] = [
    { seq: 3, set: { name: ['answered before'], phone: ['1'] } },
    answeredSet({ phone: ['2'], note: ['n'] }, { seq: 8, now: { phone: ['3'] } }),
  ];
  const fields = { name: 'told', phone: '0' };
  expect([
    overlaid({ seq: 5, fields }, answers, [{ name: ['waits'] }]),
    overlaid({ seq: 5, fields }, [], [{ $gone: [true] }]),
    overlaid({ seq: 5, fields: null }, answers, [{ name: ['waits'] }]),
    overlaid({ seq: 5, fields: null }, [], [{ $gone: [false], name: ['new'] }]),
  ]).toEqual([{ name: 'waits', phone: '3', note: 'n' }, null, null, { name: 'new' }]);
});

test('an answer corrects what no later operation says anything about', () => {
  const now = { name: ['theirs'], phone: ['1'] } as const;
  expect([
    correction(undefined, []),
    correction({ ...now, name: ['theirs'], phone: ['1'] }, [{ name: ['mine'] }]),
    correction({ name: ['theirs'] }, [{ name: ['mine'] }]),
    correction({ $gone: [true] }, [{ name: ['mine'] }]),
    correction({ $gone: [true] }, [{ $gone: [false] }]),
  ]).toEqual([null, { phone: ['1'] }, null, { $gone: [true] }, null]);
});

test('answers that a told row holds already change nothing', () => {
  assert(
    property(array(nat(5)), nat(5), (seqs, seq) => {
      const answers = seqs.map((at) => ({ seq: at, set: { [`f${at}`]: [at] as [number] } }));
      const later = answers.filter((answer) => answer.seq > seq);
      expect(overlaid({ seq, fields: {} }, answers, [])).toEqual(
        overlaid({ seq, fields: {} }, later, []),
      );
    }),
  );
});
