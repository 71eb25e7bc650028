import { expect, test } from 'vitest';
import type { Obstacle } from '../../../shared/domain/need/obstacle.ts';
import { newObstacle } from '../../../shared/domain/need/obstacle.ts';
import { obstacleFormOf } from '../../../shared/domain/need/read-obstacle.ts';
import { err, ok } from '../../../shared/result.ts';
import { aClient, aContact } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { clientCrib } from '../queries/client-crib.ts';
import { addObstacle } from './add-obstacle.ts';
import { clearObstacle, reopenObstacle } from './clear-obstacle.ts';
import { editObstacle } from './edit-obstacle.ts';
import { removeObstacle } from './remove-obstacle.ts';
import { undoAction } from './take-back.ts';

const today = '2026-05-11';
const ids = { id: id(500), clientId: id(1) };

function anObstacle(part: Partial<Obstacle> = {}): Obstacle {
  return { ...newObstacle(id(500), id(1), '2026-04-01'), text: '没有预算', ...part };
}

test('an obstacle is added once, edited, and refused where it cannot be', async () => {
  const deps = await openTestBook({ clients: [aClient()], contacts: [aContact()] });
  const typed = { ...obstacleFormOf(anObstacle()), contactId: id(100) };
  expect(await addObstacle(deps, ids, typed, today)).toEqual(
    ok(anObstacle({ contactId: id(100) })),
  );
  await addObstacle(deps, ids, typed, today);
  expect(await deps.book.count('obstacles')).toBe(1);
  expect(await editObstacle(deps, id(500), { kind: 'policy' }, today)).toEqual(
    ok(anObstacle({ contactId: id(100), kind: 'policy' })),
  );
  expect(await editObstacle(deps, id(500), { contactId: id(109) }, today)).toEqual(
    err({ type: 'not-accepted', problems: [{ field: 'contactId', type: 'person-gone' }] }),
  );
  expect(await editObstacle(deps, id(501), {}, today)).toEqual(err({ type: 'obstacle-not-found' }));
  expect(await addObstacle(deps, { id: id(502), clientId: id(9) }, typed, today)).toEqual(
    err({ type: 'client-not-found' }),
  );
  deps.close();
});

test('what is open stands on the sheet for the visit, and what is cleared no longer does', async () => {
  const deps = await openTestBook({ clients: [aClient()], obstacles: [anObstacle()] });
  const onSheet = async () => (await clientCrib(deps.book, id(1)))?.crib.obstacles;
  expect(await onSheet()).toEqual([anObstacle()]);
  expect(await clearObstacle(deps, id(500), { day: today, how: '' }, today)).toEqual(
    err({ type: 'not-accepted', problems: [{ field: 'how', type: 'how-missing' }] }),
  );
  const cleared = await clearObstacle(deps, id(500), { day: today, how: '追加预算' }, today);
  expect(await onSheet()).toEqual([]);
  await undoAction(deps, cleared.ok ? cleared.value : '');
  expect(await onSheet()).toEqual([anObstacle()]);
  await clearObstacle(deps, id(500), { day: today, how: '追加预算' }, today);
  await reopenObstacle(deps, id(500));
  expect(await onSheet()).toEqual([anObstacle()]);
  const removed = await removeObstacle(deps, id(500));
  expect(await deps.book.count('obstacles')).toBe(0);
  await undoAction(deps, removed.ok ? removed.value : '');
  expect(await onSheet()).toEqual([anObstacle()]);
  deps.close();
});

test('nothing is written about the obstacles of an archived client', async () => {
  const deps = await openTestBook({
    clients: [aClient({ archivedAt: '2026-05-01T00:00:00Z' })],
    obstacles: [anObstacle()],
  });
  const refused = err({ type: 'client-archived' });
  const form = obstacleFormOf(anObstacle());
  expect(await addObstacle(deps, { ...ids, id: id(501) }, form, today)).toEqual(refused);
  expect(await editObstacle(deps, id(500), { text: 'x' }, today)).toEqual(refused);
  expect(await clearObstacle(deps, id(500), { day: today, how: 'x' }, today)).toEqual(refused);
  expect(await reopenObstacle(deps, id(500))).toEqual(refused);
  expect(await deps.book.get('obstacles', id(500))).toEqual(anObstacle());
  deps.close();
});
