import { expect, test } from 'vitest';
import type { VisitEntry } from '../../../shared/domain/visit/visit-form.ts';
import { err } from '../../../shared/result.ts';
import { aClient, aVisit } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { nameAuthor } from '../device.ts';
import { editVisit } from './edit-visit.ts';
import { logVisit } from './log-visit.ts';
import { planVisit } from './plan-visit.ts';
import { removeVisit } from './remove-visit.ts';
import { undo, undoAction } from './take-back.ts';

const today = '2026-05-11';
const archivedAt = '2026-05-01T00:00:00.000Z';

function entry(part: Partial<VisitEntry['visit']> = {}, heard: string | null = null): VisitEntry {
  const { engineer: _, ...visit } = aVisit({ day: today, ...part });
  const need = heard === null ? null : ({ id: id(400), text: heard, level: 'stated' } as const);
  return { visit, need, full: null };
}

test('a visit and the need heard on it are stored in one action, by the person at this device', async () => {
  const deps = await openTestBook({ clients: [aClient()] });
  await nameAuthor(deps, '王工');
  expect(await logVisit(deps, entry({ minutes: 90 }, '结账太慢'), today)).toMatchObject({
    ok: true,
  });
  expect(await deps.book.get('visits', id(300))).toEqual(
    aVisit({ day: today, minutes: 90, engineer: '王工' }),
  );
  expect(await deps.book.get('needs', id(400))).toEqual({
    id: id(400),
    clientId: id(1),
    visitId: id(300),
    day: today,
    text: '结账太慢',
    level: 'stated',
    contactId: null,
    source: null,
    evidence: '',
    met: null,
    moves: {},
  });
  const [action] = await deps.book.log.latest(1);
  expect(action?.name).toBe('visit.log');
  expect(await deps.book.log.changesOf(action?.id ?? '')).toHaveLength(1);
  await undo(deps);
  expect([await deps.book.count('visits'), await deps.book.count('needs')]).toEqual([0, 0]);
  deps.close();
});

test('Enter pressed twice writes once', async () => {
  const deps = await openTestBook({ clients: [aClient()] });
  const twice = await Promise.all([
    logVisit(deps, entry({}, '结账太慢'), today),
    logVisit(deps, entry({}, '结账太慢'), today),
  ]);
  expect(twice.map(({ ok }) => ok)).toEqual([true, true]);
  expect([await deps.book.count('visits'), await deps.book.count('needs')]).toEqual([1, 1]);
  expect((await deps.book.log.latest(9)).filter(({ name }) => name === 'visit.log')).toHaveLength(
    1,
  );
  deps.close();
});

test('what cannot be is refused at its field and leaves no trace', async () => {
  const deps = await openTestBook({
    clients: [aClient(), aClient({ id: id(2), code: '2', archivedAt })],
  });
  const head = await deps.book.log.head();
  const refusals = [
    await logVisit(deps, entry({ clientId: id(9) }), today),
    await logVisit(deps, entry({ clientId: id(2) }), today),
    await planVisit(deps, entry({ clientId: id(2), end: null }), today),
    await logVisit(deps, entry({ end: null }), today),
    await logVisit(deps, entry({ day: '2026-05-12' }), today),
    await logVisit(deps, entry({ end: 'plan', plan: '  ' }), today),
    await planVisit(deps, entry({ end: null, day: '2026-05-10' }), today),
    await editVisit(deps, entry(), today),
  ];
  expect(refusals).toEqual([
    err([{ field: 'client', type: 'client-not-found' }]),
    err([{ field: 'client', type: 'client-archived' }]),
    err([{ field: 'client', type: 'client-archived' }]),
    err([{ field: 'outcome', type: 'no-outcome' }]),
    err([{ field: 'day', type: 'day-to-come' }]),
    err([{ field: 'plan', type: 'no-plan' }]),
    err([{ field: 'day', type: 'day-gone' }]),
    err([{ field: 'client', type: 'visit-not-found' }]),
  ]);
  expect(await deps.book.log.head()).toBe(head);
  deps.close();
});

test('a very old visit can be logged', async () => {
  const deps = await openTestBook({ clients: [aClient()] });
  expect(await logVisit(deps, entry({ day: '1998-03-02' }), today)).toMatchObject({ ok: true });
  deps.close();
});

test('a planned visit becomes the logged one, and undo makes it planned again', async () => {
  const deps = await openTestBook({ clients: [aClient()] });
  const promised = { promisedFor: '2026-05-08' };
  const planned = aVisit({ day: '2026-05-08', end: null, note: '例行回访', ...promised });
  await planVisit(deps, entry({ day: '2026-05-08', end: null, note: '例行回访' }), '2026-05-07');
  expect(await deps.book.get('visits', id(300))).toEqual(planned);
  const logged = await logVisit(deps, entry({ note: '一切正常' }, '想要培训'), today);
  expect(await deps.book.get('visits', id(300))).toEqual(
    aVisit({ day: today, note: '一切正常', ...promised }),
  );
  if (!logged.ok) throw new Error('unreachable');
  await undoAction(deps, logged.value.action);
  expect(await deps.book.get('visits', id(300))).toEqual(planned);
  expect(await deps.book.count('needs')).toBe(0);
  deps.close();
});

test('a plan whose day has gone by can be annotated and moved, but not to another day that has gone', async () => {
  const planned = aVisit({ day: '2026-05-08', end: null });
  const deps = await openTestBook({ clients: [aClient()], visits: [planned] });
  const edit = async (part: Partial<VisitEntry['visit']>) =>
    editVisit(deps, entry({ day: '2026-05-08', end: null, ...part }), today);
  expect(await edit({ note: '带上报表' })).toMatchObject({ ok: true });
  expect(await edit({ day: '2026-05-07' })).toEqual(err([{ field: 'day', type: 'day-gone' }]));
  expect(await edit({ day: '2026-05-20' })).toMatchObject({ ok: true });
  deps.close();
});

test('the visit of a client that was archived since can be corrected, but not given to another archived one', async () => {
  const archived = [1, 2].map((n) => aClient({ id: id(n), code: String(n), archivedAt }));
  const deps = await openTestBook({ clients: archived, visits: [aVisit({ engineer: '王工' })] });
  await nameAuthor(deps, '李工');
  expect(await editVisit(deps, entry({ note: '补记' }), today)).toMatchObject({ ok: true });
  expect(await deps.book.get('visits', id(300))).toMatchObject({ note: '补记', engineer: '王工' });
  expect(await editVisit(deps, entry({ clientId: id(2) }), today)).toEqual(
    err([{ field: 'client', type: 'client-archived' }]),
  );
  deps.close();
});

test('editing follows the need: it is changed, moved with the visit, and taken away when it is emptied', async () => {
  const deps = await openTestBook({ clients: [aClient(), aClient({ id: id(2), code: '2' })] });
  await logVisit(deps, entry({}, '结账太慢'), today);
  await editVisit(deps, entry({ clientId: id(2), day: '2026-05-10' }, '月末结账太慢'), today);
  expect(await deps.book.lookUp('needs', 'clientId', [id(2)])).toMatchObject([
    { id: id(400), text: '月末结账太慢', day: '2026-05-10', visitId: id(300) },
  ]);
  await editVisit(deps, entry({ clientId: id(2) }), today);
  expect(await deps.book.count('needs')).toBe(0);
  deps.close();
});

test('a removed visit leaves the need with the client, and undo brings the visit back', async () => {
  const deps = await openTestBook({ clients: [aClient()] });
  await logVisit(deps, entry({}, '结账太慢'), today);
  expect(await removeVisit(deps, id(300))).toMatchObject({ ok: true });
  expect(await deps.book.get('visits', id(300))).toBeUndefined();
  expect(await deps.book.get('needs', id(400))).toMatchObject({ visitId: null });
  expect(await removeVisit(deps, id(300))).toEqual(err({ type: 'visit-not-found' }));
  await undo(deps);
  expect(await deps.book.get('needs', id(400))).toMatchObject({ visitId: id(300) });
  deps.close();
});
