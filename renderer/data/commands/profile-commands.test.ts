import { expect, test } from 'vitest';
import { err } from '../../../shared/result.ts';
import { aClient } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { editProfile } from './edit-profile.ts';
import { reopenHandOverStep } from './reopen-hand-over-step.ts';
import { setHandOverStep } from './set-hand-over-step.ts';
import { undo } from './take-back.ts';

const today = '2026-05-11';

test('a saved part of a profile is one action, logged fact by fact, and leaves the others as they are', async () => {
  const deps = await openTestBook({ clients: [aClient()] });
  await editProfile(deps, id(1), { informatisation: 3, tags: ['重点'] });
  await editProfile(deps, id(1), { operatorSkill: 2 });
  const { profile, tags } = (await deps.book.get('clients', id(1))) ?? aClient();
  expect({ tags, profile }).toEqual({
    tags: ['重点'],
    profile: { ...aClient().profile, informatisation: 3, operatorSkill: 2 },
  });
  const [latest] = await deps.book.log.changesAbout(id(1), 1);
  expect(latest?.rows).toMatchObject([
    { fields: { 'profile/operatorSkill': { from: null, to: 2 } } },
  ]);
  await undo(deps);
  await undo(deps);
  expect(await deps.book.get('clients', id(1))).toEqual(aClient());
  deps.close();
});

test('a link of the value chain needs a client that is there', async () => {
  const deps = await openTestBook({ clients: [aClient(), aClient({ id: id(2), code: '2' })] });
  const link = { name: '供应商', side: 'supplier' } as const;
  const gone = await editProfile(deps, id(1), { valueChain: [{ ...link, clientId: id(9) }] });
  expect(gone).toMatchObject({ error: { problems: [{ type: 'linked-client-gone' }] } });
  expect(
    await editProfile(deps, id(1), { valueChain: [{ ...link, clientId: id(2) }] }),
  ).toMatchObject({ ok: true });
  expect(await editProfile(deps, id(9), {})).toEqual(err({ type: 'client-not-found' }));
  deps.close();
});

test('a hand-over is begun, moved on, corrected and taken back, step by step', async () => {
  const deps = await openTestBook({ clients: [aClient()] });
  const sale = { client: id(1), step: 'sale-completed' } as const;
  await setHandOverStep(deps, sale, { day: '2026-05-06', by: '王工', note: '' }, today);
  await setHandOverStep(deps, sale, { day: '5月7日', by: '王工', note: '合同已签' }, today);
  await setHandOverStep(
    deps,
    { client: id(1), step: 'first-visit' },
    { day: today, by: '', note: '' },
    today,
  );
  const handOver = async () => (await deps.book.get('clients', id(1)))?.handOver;
  expect(await handOver()).toEqual({
    'sale-completed': { day: '2026-05-07', by: '王工', note: '合同已签' },
    'first-visit': { day: today, by: '', note: '' },
  });
  await reopenHandOverStep(deps, { client: id(1), step: 'first-visit' });
  await undo(deps);
  expect(Object.keys((await handOver()) ?? {})).toEqual(['sale-completed', 'first-visit']);
  expect(await deps.book.log.latest(9)).toHaveLength(6);
  deps.close();
});

test('a step on a day to come, or of a client that is gone, is refused', async () => {
  const deps = await openTestBook({ clients: [aClient()] });
  const step = 'sale-completed';
  const typed = { day: '2026-05-12', by: '', note: '' };
  expect(await setHandOverStep(deps, { client: id(1), step }, typed, today)).toEqual(
    err({ type: 'not-accepted', problems: [{ field: 'day', type: 'day-to-come' }] }),
  );
  expect(await setHandOverStep(deps, { client: id(9), step }, typed, today)).toEqual(
    err({ type: 'client-not-found' }),
  );
  expect(await reopenHandOverStep(deps, { client: id(9), step })).toEqual(
    err({ type: 'client-not-found' }),
  );
  expect(await deps.book.get('clients', id(1))).toEqual(aClient());
  deps.close();
});
