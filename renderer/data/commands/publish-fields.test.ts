import { expect, test } from 'vitest';
import { aClient } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { keptPlan, plans, wells } from '../queries/field-plans.ts';
import { publishFields } from './publish-fields.ts';
import type { PlanToKeep } from './save-plan.ts';
import { removePlan, savePlan } from './save-plan.ts';
import { removeWell, saveWell, setCommon } from './save-well.ts';
import { undo } from './take-back.ts';

test('a plan is published as one action: each client gets its engineer, one undo takes all back', async () => {
  const clients = [1, 2, 3].map((n) => aClient({ id: id(n), code: String(n), owner: '旧' }));
  const deps = await openTestBook({ clients });
  const owners = new Map([
    [id(1), '李工'],
    [id(3), '王工'],
    [id(99), '走了'],
  ]);
  const signal = new AbortController().signal;
  const done = await publishFields(deps, {
    owners,
    plan: aPlan('2026-11-23T08:00:00.000Z'),
    signal,
    onProgress: () => undefined,
  });
  expect(done).toMatchObject({ changed: 2, left: 0, cancelled: false });
  const after = await deps.book.many(
    'clients',
    clients.map((client) => client.id),
  );
  expect(after.map((client) => client?.owner)).toEqual(['李工', '旧', '王工']);
  expect(await keptPlan(deps.book, id(50))).toMatchObject({
    plan: { name: '华东', publishedAt: '2026-11-23T08:00:00.000Z' },
    fields: [{ engineer: '李工' }, { engineer: '王工' }],
  });
  await undo(deps);
  expect(
    await deps.book.many(
      'clients',
      clients.map((client) => client.id),
    ),
  ).toEqual(clients);
  expect(await keptPlan(deps.book, id(50))).toBeNull();
  deps.close();
});

function aPlan(publishedAt: string | null = null): PlanToKeep {
  const field = { hours: 1200, home: '' };
  return {
    plan: {
      id: id(50),
      name: '华东',
      day: '2026-11-23',
      wellId: null,
      publishedAt,
      wish: {
        measure: 'workload',
        unit: 'client',
        tolerance: 0.05,
        hoursPerVisit: 4,
        keep: 0.5,
        aroundHomes: false,
        cap: null,
        locks: [{ clientId: id(1), engineer: '李工' }],
        forbidden: [],
      },
    },
    fields: [
      { ...field, place: 0, engineer: '李工', clients: [id(1)] },
      { ...field, place: 1, engineer: '王工', clients: [id(3)] },
    ],
  };
}

test('a draft is kept anew with fewer fields and thrown away; what was published stays as it is', async () => {
  const deps = await openTestBook({});
  const draft = aPlan();
  expect(await savePlan(deps, draft)).toMatchObject({ ok: true });
  const [first] = draft.fields;
  const fewer = { ...draft, fields: first ? [{ ...first, clients: [id(1), id(3)] }] : [] };
  await savePlan(deps, fewer);
  const kept = await keptPlan(deps.book, id(50));
  expect(kept?.fields.map(({ engineer, clients }) => [engineer, clients])).toEqual([
    ['李工', [id(1), id(3)]],
  ]);
  expect(await savePlan(deps, { ...draft, plan: { ...draft.plan, name: ' ' } })).toEqual({
    ok: false,
    error: { type: 'nameless' },
  });
  await removePlan(deps, id(50));
  expect([await plans(deps.book), await deps.book.count('planFields')]).toEqual([[], 0]);
  await undo(deps);
  expect(await keptPlan(deps.book, id(50))).toEqual(kept);
  await publishFields(deps, {
    owners: new Map(),
    plan: aPlan('2026-11-23T08:00:00.000Z'),
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  expect(await savePlan(deps, draft)).toEqual({ ok: false, error: { type: 'published' } });
  deps.close();
});

test('a well keeps its engineers and its common field; what it lacks is said; one undo brings it back', async () => {
  const deps = await openTestBook({});
  const engineers = [
    { name: ' 李工 ', hours: '1,200', home: '成都', leaves: false },
    { name: '走人', hours: '1', home: '', leaves: true },
  ];
  const form = { name: ' 西南井 ', engineers, common: [id(1), id(1)], note: '' };
  expect(await saveWell(deps, id(60), { ...form, name: ' ', engineers: [] })).toEqual({
    ok: false,
    error: [
      { field: 'engineers', type: 'no-engineers' },
      { field: 'well', type: 'well-nameless' },
    ],
  });
  await saveWell(deps, id(60), form);
  await setCommon(deps, id(60), { add: [id(2)], drop: [id(1)] });
  const well = {
    id: id(60),
    name: '西南井',
    fields: [{ engineer: '李工', hours: 1200, home: '成都' }],
    common: [id(2)],
    note: '',
  };
  expect(await wells(deps.book)).toEqual([well]);
  await removeWell(deps, id(60));
  await undo(deps);
  expect(await wells(deps.book)).toEqual([well]);
  deps.close();
});
