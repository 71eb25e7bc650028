import { expect, test } from 'vitest';
import { newCampaignForm } from '../../../shared/domain/revival/read-campaign.ts';
import type { WakeForm } from '../../../shared/domain/revival/wake-rule.ts';
import type { TooLittle } from '../../../shared/domain/segment/enough-history.ts';
import { revenueOf } from '../../../tests/support/measures.ts';
import { aClient, aRevenueLine, aVisit } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { BookIndex } from '../index/book-index.ts';
import { draftOf, measureRevenue } from '../index/measure-revenue.ts';
import { asleepClients } from '../queries/asleep-clients.ts';
import { campaignOf } from '../queries/campaigns.ts';
import { feeRatios } from '../queries/fee-ratios.ts';
import { loggedTime } from '../queries/logged-time.ts';
import { residencyBook } from '../queries/residencies.ts';
import { residencyCandidates } from '../queries/residency-candidates.ts';
import { segmentHistory } from '../queries/segment-history.ts';
import { wakeRules } from '../queries/wake-rules.ts';
import { applySegmentation } from './apply-segmentation.ts';
import { logCall } from './log-call.ts';
import { addCampaign } from './save-campaign.ts';
import { addResidency } from './save-residency.ts';
import { setSegmentByHand } from './segment-by-hand.ts';
import { setWakeRule } from './set-wake-rule.ts';
import { undo } from './take-back.ts';

const today = '2026-05-11';
const clients = [
  aClient({ id: id(1), code: '1', segment: 'A' }),
  aClient({ id: id(2), code: '2', segment: 'B' }),
  aClient({ id: id(3), code: '3', segment: 'B' }),
];

test('a campaign starts with its invitees, a call becomes a visit with its outcome, and undo takes it back', async () => {
  const deps = await openTestBook({ clients });
  const form = { ...newCampaignForm('revival', today), theme: '秋季唤醒' };
  const invitees = [1, 2, 1, 9].map((n) => ({ clientId: id(n), state: 'asleep' as const }));
  expect(await addCampaign(deps, { id: id(500), form, invitees }, today)).toMatchObject({
    ok: true,
  });
  const started = await campaignOf(deps.book, id(500));
  expect(started?.figures).toMatchObject({ invited: 2, called: 0 });
  const invitationId = started?.invited[0]?.invitation.id ?? '';
  const call = {
    day: today,
    minutes: '15',
    outcome: 'interested',
    note: '',
    plan: '下周上门',
  } as const;
  const ids = { visitId: id(600), invitationId };
  await logCall(deps, ids, call, today);
  await logCall(deps, ids, call, today);
  expect(await deps.book.get('visits', id(600))).toMatchObject({
    mode: 'phone',
    end: 'plan',
    minutes: 15,
  });
  expect((await campaignOf(deps.book, id(500)))?.figures).toMatchObject({
    called: 1,
    outcomes: { interested: 1, open: 1 },
  });
  await undo(deps);
  expect(await deps.book.count('visits')).toBe(0);
  expect((await campaignOf(deps.book, id(500)))?.figures.called).toBe(0);
  expect(await logCall(deps, ids, { ...call, plan: '' }, today)).toMatchObject({
    error: { problems: [{ field: 'plan', type: 'plan-missing' }] },
  });
  deps.close();
});

test('a segment by hand is kept with its reason, and the next segmentation leaves it alone', async () => {
  const revenue = [900, 50, 10].map((amount, i) =>
    aRevenueLine({ id: id(200 + i), clientId: id(i + 1), amount }),
  );
  const deps = await openTestBook({ clients, revenue });
  const hand = async (reason: string) =>
    setSegmentByHand(deps, { id: id(700), clientId: id(3) }, { to: 'A', reason }, today);
  expect(await hand(' ')).toEqual({ ok: false, error: { type: 'reason-missing' } });
  await hand('总部在本市');
  const index = new BookIndex(deps.book);
  await index.build();
  const cut = { kind: 'by-hand', count: 2 } as const;
  const draft = draftOf(
    index.columns,
    measureRevenue(index.columns, revenueOf('2015', 'CNY')),
    cut,
    index.seq,
  );
  if (!draft.ok) throw new Error(draft.error.type);
  const order = {
    id: id(800),
    day: today,
    measure: revenueOf('2015', 'CNY'),
    cut,
    draft: draft.value,
  };
  expect(await applySegmentation(deps, order)).toMatchObject({ value: { rose: 1, fell: 0 } });
  expect((await deps.book.get('segmentations', id(800)))?.key).toEqual([id(1), id(2), id(3)]);
  const history = await segmentHistory(deps.book, id(3));
  expect(history.held?.reason).toBe('总部在本市');
  expect(history.steps).toMatchObject([{ from: 'B', to: 'A', hand: { reason: '总部在本市' } }]);
  expect(history.snapshots).toEqual([{ id: id(800), day: today, letter: 'A' }]);
  deps.close();
});

test('a rule may ask for the chance of being alive, and without enough history takes nobody by it', async () => {
  const deps = await openTestBook({ clients });
  await setWakeRule(deps, 'asleep', {
    join: 'any',
    complaintOpen: false,
    segments: [],
    noRevenueDays: '',
    noVisitDays: '',
    contractEndedDays: '',
    aliveBelow: '50',
  });
  const rules = (await wakeRules(deps.book)).filter(({ state }) => state === 'asleep');
  const index = new BookIndex(deps.book);
  await index.build();
  const listed = async (alive: readonly number[], tooLittle: TooLittle | null) => {
    const chances = { alive: Float64Array.from(alive), tooLittle };
    const question = { today, rules, currency: null, chances };
    const list = await asleepClients(deps.book, index.columns, question, 10);
    return [list.tooLittle, list.rows.map(({ id: of, reasons }) => [of, reasons])];
  };
  expect(await listed([0.9, 0.2, NaN], null)).toEqual([
    null,
    [[index.columns.ids.at(1), [{ kind: 'hardly-alive', alive: 0.2 }]]],
  ]);
  const tooLittle = { type: 'no-history' } as const;
  expect(await listed([NaN, NaN, NaN], tooLittle)).toEqual([tooLittle, []]);
  deps.close();
});

test('the list of the day follows the rules that were set, and undo brings the former ones back', async () => {
  const revenue = [aRevenueLine({ id: id(200), clientId: id(1), period: '2026-04', amount: 500 })];
  const visits = [aVisit({ id: id(300), clientId: id(2), day: '2026-05-01' })];
  const deps = await openTestBook({ clients, revenue, visits });
  const index = new BookIndex(deps.book);
  await index.build();
  const asleep = async () => {
    const rules = await wakeRules(deps.book);
    const list = await asleepClients(
      deps.book,
      index.columns,
      { today, rules, currency: null, chances: null },
      10,
    );
    return list.rows.map(({ id: of, state }) => `${of} ${state}`);
  };
  expect(await asleep()).toEqual([`${id(3)} dead`]);
  const rule: WakeForm = {
    join: 'any',
    complaintOpen: false,
    segments: [],
    aliveBelow: '',
    noRevenueDays: '30',
    noVisitDays: '',
    contractEndedDays: '',
  };
  await setWakeRule(deps, 'asleep', rule);
  expect((await asleep()).toSorted()).toEqual([`${id(2)} asleep`, `${id(3)} dead`]);
  await undo(deps);
  expect(await asleep()).toEqual([`${id(3)} dead`]);
  deps.close();
});

test('fees, time and candidates are told from the columns, and currencies are never added', async () => {
  const line = (n: number, client: number, kind: 'product' | 'service', amount: number) =>
    aRevenueLine({ id: id(n), clientId: id(client), kind, amount });
  const deps = await openTestBook({
    clients,
    revenue: [
      line(200, 1, 'product', 1000),
      line(201, 1, 'service', 200),
      line(202, 2, 'product', 1000),
      line(203, 2, 'service', 100),
      { ...line(204, 2, 'service', 9999), currency: 'USD' },
      line(205, 3, 'service', 10),
    ],
    visits: [aVisit({ id: id(300), clientId: id(1), day: today, mode: 'onsite', minutes: 120 })],
  });
  const index = new BookIndex(deps.book);
  await index.build();
  const { columns } = index;
  const question = { source: 'revenue', year: null, currency: null } as const;
  expect(feeRatios(columns, question, 10)).toMatchObject({
    currency: 'CNY',
    clients: 2,
    paying: 2,
    withoutProduct: 1,
    below: 1,
    ask: 50,
    rows: [
      { id: id(2), ask: 50 },
      { id: id(1), ask: 0 },
    ],
  });
  const [logged] = loggedTime(columns, today, today);
  expect(logged).toMatchObject({ segment: 'A', visits: 1, faceToFace: 1, minutes: 120 });
  const asked = { from: today, to: today, hours: 2, currency: 'CNY' };
  expect(residencyCandidates(columns, { ...asked, without: [] })).toMatchObject([
    { id: id(1), minutes: 120, service: 200 },
  ]);
  expect(residencyCandidates(columns, { ...asked, without: [id(1)] })).toEqual([]);
  deps.close();
});

test('a residency is written down once, and refused for a client that is gone', async () => {
  const deps = await openTestBook({ clients });
  const form = {
    engineer: '王工',
    starts: today,
    ends: '',
    fee: '300000',
    cost: '200000',
    currency: 'CNY',
    note: '',
  };
  const add = async (client: number) =>
    addResidency(deps, { id: id(900), clientId: id(client) }, form, today);
  expect(await add(9)).toMatchObject({ error: { problems: [{ field: 'client' }] } });
  await add(1);
  await add(1);
  expect((await residencyBook(deps.book)).residencies).toMatchObject([
    { residency: { fee: 30_000_000, ends: null } },
  ]);
  deps.close();
});
