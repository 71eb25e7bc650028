import { expect, test } from 'vitest';
import type { RecordFile } from '../../../shared/domain/service-record/hand-out.ts';
import { dataBlock } from '../../../shared/domain/service-record/read-file.ts';
import { ok } from '../../../shared/result.ts';
import { aComplaint, aRating } from '../../../tests/support/care-rows.ts';
import { aClient, aContact, aVisit } from '../../../tests/support/rows.ts';
import { id, openTestBook, testNow } from '../../../tests/support/test-book.ts';
import { together } from '../../../tests/support/whole-story.ts';
import { commit, put, remove } from '../commit.ts';
import type { Write } from '../commit.ts';
import { nameAuthor } from '../device.ts';
import type { OpenBook } from '../open-book.ts';
import { checkRecord } from '../queries/check-record.ts';
import { serviceRecord } from '../queries/service-record.ts';
import { handOutRecord } from './hand-out-record.ts';
import { mergeClients } from './merge-clients.ts';
import { undo } from './take-back.ts';

const today = '2026-05-11';
const canary = '金丝雀';

const secrets = {
  clients: [
    aClient({ note: canary, custom: { [canary]: canary }, tags: [canary], address: canary }),
  ],
  contacts: [aContact({ name: canary, note: canary })],
  visits: [
    aVisit({ note: canary, plan: canary, findings: canary, engineer: '王工', minutes: 90 }),
    aVisit({ id: id(301), day: '2026-06-01', end: null, engineer: canary }),
  ],
  complaints: [aComplaint({ cause: canary })],
  complaintSteps: [
    {
      id: id(1301),
      clientId: id(1),
      complaintId: id(1300),
      day: today,
      move: 'note',
      text: canary,
    },
    {
      id: id(1302),
      clientId: id(1),
      complaintId: id(1300),
      day: today,
      move: 'start',
      text: canary,
    },
    {
      id: id(1303),
      clientId: id(1),
      complaintId: id(1300),
      day: today,
      move: 'answer',
      text: '已换件',
    },
  ],
  payments: [
    {
      id: id(1304),
      clientId: id(1),
      contractId: id(1305),
      amount: 4711,
      currency: 'CNY',
      due: today,
      paid: null,
      note: canary,
    },
  ],
} as const;

async function write(deps: OpenBook, ...writes: readonly Write[]): Promise<void> {
  await commit(deps, { id: deps.newId(), name: 'visit.edit', undoes: null }, async () =>
    ok({ writes, value: undefined }),
  );
}

async function handedOut(deps: OpenBook, client = id(1)): Promise<RecordFile> {
  const done = await handOutRecord(deps, client, today);
  if (!done.ok) throw new Error(done.error);
  return done.value.file;
}

const pageOf = (file: unknown) => `…${dataBlock.open}${JSON.stringify(file)}${dataBlock.close}…`;

const lines = (file: RecordFile) =>
  file.sheets.flatMap(({ entries }) => entries.map(({ kind, what }) => `${kind} ${what}`));

test('a record tells what was done for the client and nothing that the office keeps to itself', async () => {
  const deps = await openTestBook(secrets);
  await nameAuthor(deps, '张三');
  const file = await handedOut(deps);
  expect(JSON.stringify(file)).not.toContain(canary);
  expect(JSON.stringify(file)).not.toContain('4711');
  expect(
    file.sheets.flatMap(({ entries }) => entries.map(({ kind, data }) => ({ kind, data }))),
  ).toEqual([
    {
      kind: 'complaintSteps',
      data: { day: today, move: 'start', text: null },
    },
    { kind: 'complaintSteps', data: { day: today, move: 'answer', text: '已换件' } },
    {
      kind: 'complaints',
      data: {
        received: '2026-05-06',
        person: '李工',
        text: '无人到场',
        owner: '王工',
        due: '2026-05-11',
        state: 'received',
        outcome: '',
        closed: null,
      },
    },
    {
      kind: 'visits',
      data: {
        day: '2026-05-08',
        mode: 'onsite',
        purposes: [],
        minutes: 90,
        engineer: '王工',
        satisfaction: null,
        signedBy: null,
      },
    },
    { kind: 'record', data: { client: '正平股份' } },
  ]);
  expect(file.sheets[0]?.entries.at(-1)).toMatchObject({
    who: '张三',
    at: new Date(testNow).toISOString(),
  });
  deps.close();
});

test('a correction is another entry, and what was handed out before stays as it was', async () => {
  const deps = await openTestBook({
    clients: [aClient()],
    visits: [aVisit()],
    ratings: [aRating()],
  });
  const first = await handedOut(deps);
  expect(await handedOut(deps)).toEqual(first);
  await write(deps, put('visits', aVisit({ note: 'only for us' })));
  expect(await handedOut(deps)).toEqual(first);
  await write(deps, put('visits', aVisit({ minutes: 45 })), remove('ratings', id(1000)));
  const second = await handedOut(deps);
  expect(second.sheets.slice(0, 1)).toEqual(first.sheets);
  expect(lines(second)).toEqual([
    'ratings told',
    'visits told',
    'record handed-out',
    'ratings withdrawn',
    'visits changed',
    'record handed-out',
  ]);
  deps.close();
});

test('a file is known again, later ones are counted, and one that was altered is named by its entry', async () => {
  const deps = await openTestBook({ clients: [aClient()], visits: [aVisit()] });
  await nameAuthor(deps, '张三');
  const first = await handedOut(deps);
  await write(deps, put('visits', aVisit({ minutes: 45 })));
  await handedOut(deps);
  const client = { id: id(1), name: '正平股份' };
  expect(await checkRecord(deps.book, pageOf(first))).toMatchObject({
    type: 'matches',
    client,
    day: today,
    by: '张三',
    entries: 2,
    later: 2,
  });
  const altered = pageOf(first).replace('"mode":"onsite"', '"mode":"phone"');
  expect(await checkRecord(deps.book, altered)).toEqual({ type: 'altered', at: 1, entries: 2 });
  for (const page of ['', '<html></html>', pageOf({ ...first, sheets: [] }), pageOf('<!--')]) {
    expect(await checkRecord(deps.book, page)).toEqual({ type: 'no-record' });
  }
  const other = await openTestBook({ clients: [aClient()] });
  expect(await checkRecord(other.book, pageOf(first))).toEqual({
    type: 'not-ours',
    name: '正平股份',
  });
  deps.close();
  other.close();
});

test('two devices that handed out apart hand out one record together, in which both are found again', async () => {
  const rows = { clients: [aClient()], visits: [aVisit()] };
  const [here, there] = [await openTestBook(rows), await openTestBook(rows)];
  const mine = await handedOut(here);
  await write(there, put('visits', aVisit({ minutes: 45 })));
  const theirs = await handedOut(there);
  const sheets = await there.book.lookUp('handOuts', 'clientId', [id(1)]);
  await write(here, ...sheets.map((sheet) => put('handOuts', sheet)));
  const together = await handedOut(here);
  expect(together.sheets).toHaveLength(3);
  expect(together.sheets.slice(0, 2)).toEqual(
    expect.arrayContaining([...mine.sheets, ...theirs.sheets]),
  );
  for (const file of [mine, theirs, together]) {
    expect((await checkRecord(here.book, pageOf(file))).type).toBe('matches');
  }
  here.close();
  there.close();
});

test('a sheet whose forerunner has not come yet is waited for', async () => {
  const deps = await openTestBook({ clients: [aClient()], visits: [aVisit()] });
  await handedOut(deps);
  await write(deps, put('visits', aVisit({ minutes: 45 })));
  await handedOut(deps);
  const [first] = (await serviceRecord(deps.book, id(1)))?.sheets ?? [];
  await write(deps, remove('handOuts', first?.id ?? ''));
  expect(await handOutRecord(deps, id(1), today)).toEqual({ ok: false, error: 'not-all-here' });
  expect(await handOutRecord(deps, id(7), today)).toEqual({ ok: false, error: 'client-gone' });
  deps.close();
});

test('a record of a client that was merged goes on as that of the one that stayed', async () => {
  const deps = await openTestBook(
    together(
      { clients: [aClient(), aClient({ id: id(2), code: '9', name: '恒达' })] },
      { visits: [aVisit(), aVisit({ id: id(301), clientId: id(2) })] },
    ),
  );
  const former = await handedOut(deps, id(2));
  const merged = await mergeClients(deps, { winner: id(1), loser: id(2), choices: {}, people: [] });
  expect(merged.ok).toBe(true);
  const whole = await handedOut(deps, id(1));
  expect(whole.sheets[0]).toEqual(former.sheets[0]);
  expect(lines(whole)).toEqual([
    'visits told',
    'record handed-out',
    'visits told',
    'record handed-out',
  ]);
  expect(await checkRecord(deps.book, pageOf(former))).toMatchObject({
    type: 'matches',
    client: { id: id(1) },
  });
  deps.close();
});

test('a hand-out is not taken back with Ctrl+Z: what left the house has left it', async () => {
  const deps = await openTestBook({ clients: [aClient()], visits: [aVisit()] });
  await write(deps, put('visits', aVisit({ minutes: 45 })));
  const file = await handedOut(deps);
  const taken = await undo(deps);
  expect(taken.ok && taken.value.name).toBe('visit.edit');
  expect((await checkRecord(deps.book, pageOf(file))).type).toBe('matches');
  deps.close();
});

test('many entries are sheets that are small enough to travel', async () => {
  const visits = Array.from({ length: 450 }, (_, i) => aVisit({ id: id(3000 + i) }));
  const deps = await openTestBook({ clients: [aClient()], visits });
  const file = await handedOut(deps);
  expect(file.sheets.map(({ entries }) => entries.length)).toEqual([200, 200, 51]);
  expect(await checkRecord(deps.book, pageOf(file))).toMatchObject({
    type: 'matches',
    entries: 451,
  });
  deps.close();
});
