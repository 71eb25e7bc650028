import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Row, RowChange } from '../../record/change.ts';
import { uuidv7 } from '../../record/id.ts';
import type { LoggedAction } from '../../record/log.ts';
import type { ActionName } from '../action.ts';
import type { TableName } from '../book.ts';
import { isDay } from '../calendar/day.ts';
import { assembleTimeline } from './assemble.ts';
import type { TimelineEntry } from './entry.ts';
import { bornAt, dayOfRecord, lastDayOf } from './own-day.ts';
import type { LogPart, Sources } from './story.ts';
import { countKinds, daysOf, kindsNamed } from './view.ts';

const born = Date.UTC(2026, 4, 1);
const idOf = (n: number) => uuidv7(born, new Uint8Array(10).fill(n));
const client = idOf(1);
const other = idOf(2);
const visitId = idOf(3);

let made = 0;
/** The n-th of May. */
const may = (n: number) => Date.UTC(2026, 4, n);
function logged(name: ActionName, day: number, rows: readonly RowChange[]): LogPart {
  made += 1;
  const action: LoggedAction = {
    id: idOf(100 + (made % 100)),
    name,
    at: may(day),
    author: '李工',
    device: idOf(9),
    undoes: name === 'undo' || name === 'redo' ? idOf(99) : null,
  };
  return { seq: made, action, rows };
}
const visit = (part: object = {}): Row => ({
  id: visitId,
  clientId: client,
  day: '2026-05-02',
  ...part,
});
const add = (table: TableName, row: Row): RowChange => ({ kind: 'add', table, row });
const remove = (table: TableName, row: Row): RowChange => ({ kind: 'remove', table, row });
function edit(
  table: TableName,
  id: string,
  steps: Record<string, readonly [unknown, unknown]>,
): RowChange {
  const fields = Object.fromEntries(
    Object.entries(steps).map(([path, [from, to]]) => [path, { from, to, base: 0 }]),
  );
  return { kind: 'edit', table, id, fields };
}

function told(part: Partial<Sources>): readonly TimelineEntry[] {
  return assembleTimeline({
    client,
    merged: [],
    records: [],
    elsewhere: [],
    log: [],
    dayAt: (moment) => new Date(moment).toISOString().slice(0, 10),
    ...part,
  });
}
const brief = (entries: readonly TimelineEntry[]) =>
  entries.map(({ kind, day, what }) => `${day} ${kind} ${what}`);

test('a record stands at its own day, changes at the days on which they were made', () => {
  const entries = told({
    records: [{ table: 'visits', row: visit({ note: 'b' }) }],
    log: [
      logged('visit.log', 3, [add('visits', visit({ note: 'a' }))]),
      logged('visit.edit', 8, [edit('visits', visitId, { note: ['a', 'b'] })]),
    ],
  });
  expect(brief(entries)).toEqual(['2026-05-08 visits edit', '2026-05-02 visits record']);
  expect(entries[1]).toMatchObject({
    at: may(3),
    row: { note: 'b' },
    by: { author: '李工' },
    imported: false,
    gone: false,
  });
  expect(entries[0]?.steps).toEqual([{ path: 'note', from: 'a', to: 'b' }]);
});

test('what was imported today stands where it happened, marked as imported', () => {
  const row = visit({ day: '2019-03-01' });
  const [entry] = told({
    records: [{ table: 'visits', row }],
    log: [
      logged('book.import', 9, [
        add('visits', row),
        add('visits', visit({ id: idOf(4), clientId: other })),
      ]),
    ],
  });
  expect(entry).toMatchObject({ day: '2019-03-01', at: may(9), imported: true });
});

test('a record whose entry was not read is dated by its id', () => {
  const [entry] = told({
    records: [{ table: 'contacts', row: { id: idOf(5), clientId: client } }],
  });
  expect(entry).toMatchObject({ day: '2026-05-01', at: born, by: null });
});

test('what was removed is told, and so is its removal and its return', () => {
  const removed = [
    logged('visit.log', 3, [add('visits', visit())]),
    logged('visit.remove', 4, [remove('visits', visit())]),
  ];
  const gone = told({ log: removed });
  expect(brief(gone)).toEqual(['2026-05-04 visits remove', '2026-05-02 visits record']);
  expect(gone[1]).toMatchObject({ gone: true });
  const back = told({
    records: [{ table: 'visits', row: visit() }],
    log: [...removed, logged('undo', 5, [add('visits', visit())])],
  });
  expect(brief(back)).toEqual([
    '2026-05-05 visits return',
    '2026-05-04 visits remove',
    '2026-05-02 visits record',
  ]);
  expect(back[2]).toMatchObject({ gone: false, at: may(3) });
});

test('one edit of a client is told by what it is about', () => {
  const row: Row = { id: client, name: '正平' };
  const step = { day: '2026-04-20', by: '李工', note: '' };
  const entries = told({
    records: [{ table: 'clients', row }],
    log: [
      logged('book.import', 10, [
        edit('clients', client, {
          owner: ['', '王工'],
          'custom/x': [undefined, 1],
          segment: [null, 'A'],
          'team/sales': ['', '王工'],
          'handOver/first-visit': [undefined, step],
        }),
      ]),
    ],
  });
  expect(brief(entries).toSorted()).toEqual([
    '2026-04-20 hand-over edit',
    '2026-05-01 profile record',
    '2026-05-10 profile edit',
    '2026-05-10 segment edit',
    '2026-05-10 team edit',
  ]);
  expect(new Set(entries.map(({ key }) => key)).size).toBe(5);
});

test('edits of other clients’ records are not told', () => {
  const log = [logged('client.change-many', 10, [edit('clients', other, { owner: ['', 'x'] })])];
  expect(told({ log })).toEqual([]);
});

test('a visit that was moved to another client is told until it went', () => {
  const row = visit({ clientId: other });
  const entries = told({
    elsewhere: [{ table: 'visits', row }],
    log: [
      logged('visit.log', 3, [add('visits', visit())]),
      logged('visit.edit', 4, [edit('visits', visitId, { clientId: [client, other] })]),
      logged('visit.edit', 5, [edit('visits', visitId, { note: ['', 'theirs'] })]),
    ],
  });
  expect(brief(entries)).toEqual(['2026-05-04 visits edit', '2026-05-02 visits record']);
});

test('clients that became one are one entry, and the story of the other is told with its days', () => {
  const log = [
    logged('visit.log', 3, [add('visits', visit({ clientId: other }))]),
    logged('client.merge', 8, [
      edit('clients', client, { mergedFrom: [[], [other]], phone: ['', '1'] }),
      edit('clients', other, { archivedAt: [null, '2026-05-08T00:00:00.000Z'] }),
      edit('visits', visitId, { clientId: [other, client] }),
    ]),
  ];
  const entries = told({
    merged: [other],
    records: [
      { table: 'clients', row: { id: client } },
      { table: 'clients', row: { id: other } },
      { table: 'visits', row: visit() },
    ],
    log,
  });
  expect(brief(entries)).toEqual([
    '2026-05-08 merge merge',
    '2026-05-02 visits record',
    '2026-05-01 profile record',
    '2026-05-01 profile record',
  ]);
  expect(entries[0]).toMatchObject({ moved: 1, row: { id: client } });
  expect(entries[1]).toMatchObject({ former: other });
});

test('clients that parted again are one entry', () => {
  const entries = told({
    records: [{ table: 'clients', row: { id: client } }],
    elsewhere: [{ table: 'visits', row: visit({ clientId: other }) }],
    log: [
      logged('undo', 9, [
        edit('clients', client, { mergedFrom: [[other], []] }),
        edit('visits', visitId, { clientId: [client, other] }),
      ]),
    ],
  });
  expect(brief(entries)).toEqual(['2026-05-09 merge part', '2026-05-01 profile record']);
});

test.each([
  ['revenue', { period: '2019' }, '2019-12-31'],
  ['revenue', { period: '2024-02' }, '2024-02-29'],
  ['revenue', { period: '2026' }, '2026-05-11'],
  ['contracts', { signed: null }, '2026-05-11'],
  ['contracts', { signed: '2025-01-05' }, '2025-01-05'],
  ['payments', { due: '2027-01-01', paid: null }, '2027-01-01'],
  ['payments', { due: '2026-01-01', paid: '2026-02-01' }, '2026-02-01'],
  ['needs', { day: '2020-01-01' }, '2020-01-01'],
  ['attachments', {}, '2026-05-11'],
  ['contacts', { origin: { by: '王工', on: '2018-02-03' } }, '2018-02-03'],
  ['contacts', { origin: { by: '王工', on: null } }, '2026-05-11'],
] as const)('%s with %o stand at %s', (table, row, day) => {
  expect(dayOfRecord(table, { id: visitId, ...row }, '2026-05-11')).toBe(day);
});

test('the last day of a period is a day, and an id tells when it was made', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 2 ** 45 }),
      (year, month, at) => {
        const period = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
        expect(isDay(lastDayOf(period) ?? '')).toBe(true);
        expect(bornAt(uuidv7(at, new Uint8Array(10)))).toBe(at);
      },
    ),
  );
  expect(lastDayOf('2026-13')).toBeNull();
  expect(lastDayOf('soon')).toBeNull();
});

test('a view shows the kinds that are wanted, back to where the log was read, day by day', () => {
  const records = [
    { table: 'visits', row: visit({ id: idOf(11), day: '2026-05-03' }) },
    { table: 'visits', row: visit({ id: idOf(12), day: '2026-05-03' }) },
    { table: 'visits', row: visit({ id: idOf(13), day: '2019-05-03' }) },
    { table: 'needs', row: visit({ id: idOf(14), day: '2026-05-02' }) },
  ] as const;
  const entries = told({ records });
  expect(countKinds(entries)).toMatchObject({ visits: 3, needs: 1, merge: 0 });
  const all = daysOf(entries, { kinds: [], horizon: null, limit: 10 });
  expect(all.days.map(({ day, entries: ofDay }) => [day, ofDay.length])).toEqual([
    ['2026-05-03', 2],
    ['2026-05-02', 1],
    ['2019-05-03', 1],
  ]);
  const some = daysOf(entries, { kinds: ['visits'], horizon: '2026-01-01', limit: 1 });
  expect([some.count, some.days.length]).toEqual([2, 1]);
});

test('an address names kinds, and what it names wrongly is left out', () => {
  expect(kindsNamed('needs,visits,nonsense')).toEqual(['visits', 'needs']);
  expect(kindsNamed(undefined)).toEqual([]);
});
