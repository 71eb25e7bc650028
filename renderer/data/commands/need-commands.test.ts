import { expect, test } from 'vitest';
import type { Need } from '../../../shared/domain/need/need.ts';
import { newNeed } from '../../../shared/domain/need/need.ts';
import { newObstacle } from '../../../shared/domain/need/obstacle.ts';
import { needFormOf } from '../../../shared/domain/need/read-need.ts';
import { err, ok } from '../../../shared/result.ts';
import { aClient, aContact, aVisit } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { nameAuthor } from '../device.ts';
import { needsOf } from '../queries/needs-of.ts';
import { addNeed } from './add-need.ts';
import { editNeed } from './edit-need.ts';
import { editVisit } from './edit-visit.ts';
import { meetNeed } from './meet-need.ts';
import { moveNeed } from './move-need.ts';
import { removeNeed } from './remove-need.ts';
import { undo, undoAction } from './take-back.ts';

const today = '2026-05-11';
const ids = { id: id(400), clientId: id(1) };
const form = { ...needFormOf(newNeed(id(400), id(1), today)), level: 'stated' } as const;
const archived = aClient({ archivedAt: '2026-05-01T00:00:00Z' });

function aNeed(part: Partial<Need> = {}): Need {
  return { ...newNeed(id(400), id(1), today), text: '结账太慢', ...part };
}

test('a need is added once, with whoever voiced it and on the day of its visit', async () => {
  const deps = await openTestBook({
    clients: [aClient()],
    contacts: [aContact()],
    visits: [aVisit()],
  });
  const typed = { ...form, text: '结账太慢', contactId: id(100), visitId: id(300) };
  const expected = aNeed({ contactId: id(100), visitId: id(300), day: '2026-05-08' });
  expect(await addNeed(deps, ids, typed, today)).toEqual(ok(expected));
  await addNeed(deps, ids, typed, today);
  expect(await deps.book.lookUp('needs', 'clientId', [id(1)])).toEqual([expected]);
  await undo(deps);
  expect(await deps.book.count('needs')).toBe(0);
  deps.close();
});

test('nothing is written about a need without text, an archived client, or one that is gone', async () => {
  const deps = await openTestBook({ clients: [aClient()] });
  expect(await addNeed(deps, ids, { ...form, text: ' ' }, today)).toEqual(
    err({ type: 'not-accepted', problems: [{ field: 'text', type: 'text-missing' }] }),
  );
  expect(
    await addNeed(deps, { id: id(400), clientId: id(9) }, { ...form, text: 'x' }, today),
  ).toEqual(err({ type: 'client-not-found' }));
  expect(await editNeed(deps, id(400), {}, today)).toEqual(err({ type: 'need-not-found' }));
  expect(await meetNeed(deps, id(400), today)).toEqual(err({ type: 'need-not-found' }));
  expect(await deps.book.count('needs')).toBe(0);
  deps.close();
  const closed = await openTestBook({ clients: [archived], needs: [aNeed()] });
  const refused = err({ type: 'client-archived' });
  expect(await addNeed(closed, { ...ids, id: id(401) }, form, today)).toEqual(refused);
  expect(await editNeed(closed, id(400), { text: 'x' }, today)).toEqual(refused);
  expect(await meetNeed(closed, id(400), today)).toEqual(refused);
  const move = { need: id(400), move: id(450) };
  expect(await moveNeed(closed, move, { to: 'real', reason: 'x' }, today)).toEqual(refused);
  expect(await closed.book.get('needs', id(400))).toEqual(aNeed());
  closed.close();
});

test('a need is moved for a reason, by the person at this device, and undo moves it back', async () => {
  const deps = await openTestBook({ clients: [aClient()], needs: [aNeed()] });
  await nameAuthor(deps, '王工');
  const move = { need: id(400), move: id(450) };
  const moved = await moveNeed(deps, move, { to: 'real', reason: '追问得知' }, today);
  await moveNeed(deps, move, { to: 'real', reason: '追问得知' }, today);
  const kept = { from: 'stated', to: 'real', reason: '追问得知', by: '王工', day: today } as const;
  expect(await deps.book.get('needs', id(400))).toEqual(
    aNeed({ level: 'real', moves: { [id(450)]: kept } }),
  );
  const other = { need: id(400), move: id(451) };
  expect(await moveNeed(deps, other, { to: 'real', reason: 'x' }, today)).toEqual(
    err({
      type: 'not-accepted',
      problems: [{ field: 'to', type: 'same-level', level: 'real' }],
    }),
  );
  await undoAction(deps, moved.ok ? moved.value.action : '');
  expect(await deps.book.get('needs', id(400))).toEqual(aNeed());
  deps.close();
});

test('a need is met and opened again, and both can be taken back', async () => {
  const deps = await openTestBook({ clients: [aClient()], needs: [aNeed()] });
  await meetNeed(deps, id(400), today);
  expect(await deps.book.get('needs', id(400))).toEqual(aNeed({ met: today }));
  await meetNeed(deps, id(400), null);
  expect(await deps.book.get('needs', id(400))).toEqual(aNeed());
  await undo(deps);
  await undo(deps);
  expect(await deps.book.get('needs', id(400))).toEqual(aNeed());
  deps.close();
});

test('a removed need leaves the obstacle that stood in its way, and undo brings both together again', async () => {
  const obstacle = { ...newObstacle(id(500), id(1), today), text: '没有预算', needId: id(400) };
  const deps = await openTestBook({
    clients: [aClient()],
    needs: [aNeed()],
    obstacles: [obstacle],
  });
  const removed = await removeNeed(deps, id(400));
  expect(await needsOf(deps.book, id(1))).toMatchObject({
    needs: [],
    obstacles: [{ id: id(500), needId: null }],
  });
  await undoAction(deps, removed.ok ? removed.value : '');
  expect(await needsOf(deps.book, id(1))).toMatchObject({
    needs: [aNeed()],
    obstacles: [obstacle],
  });
  deps.close();
});

test('what was found out about a need stays when its visit is corrected', async () => {
  const need = aNeed({ visitId: id(300), day: '2026-05-08', evidence: '看过', met: today });
  const deps = await openTestBook({
    clients: [aClient()],
    visits: [aVisit()],
    needs: [need],
  });
  const entry = {
    visit: aVisit({ note: '补记' }),
    need: { ...need, text: '月末结账太慢' },
    full: null,
  };
  expect(await editVisit(deps, entry, today)).toMatchObject({ ok: true });
  expect(await deps.book.get('needs', id(400))).toEqual({ ...need, text: '月末结账太慢' });
  deps.close();
});
