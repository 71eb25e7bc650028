import { assert, constantFrom, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { languages } from '../../words/language.ts';
import { schemas, tableNames } from '../book.ts';
import { addDays, dayOfWeek } from '../calendar/day.ts';
import { holidayNoticesCn } from '../calendar/holidays-cn.ts';
import { calendarFrom } from '../calendar/working-days.ts';
import { completenessOf } from '../client/completeness.ts';
import { handOverStages, stageOf } from '../client/hand-over-stage.ts';
import { handOverSteps } from '../client/hand-over.ts';
import { circlesOf } from '../contact/decision-chain.ts';
import { paymentState, unplannedOf } from '../contract/payment-state.ts';
import { renewalOf } from '../contract/renewal.ts';
import { concentration } from '../segment/concentration.ts';
import { teamPlaces } from '../team/team-gaps.ts';
import { dueOf } from '../visit/due.ts';
import type { SampleRows } from './sample-book.ts';
import { sampleBookOf } from './sample-book.ts';

const today = '2026-05-11';

function sample(part: Partial<Parameters<typeof sampleBookOf>[0]> = {}): SampleRows {
  let last = 0;
  const newId = () => {
    last += 1;
    return `018f0000-0000-7000-8000-${String(last).padStart(12, '0')}`;
  };
  return sampleBookOf({ seed: 9, today, language: 'zh-CN', newId, ...part });
}

const anySample = [
  integer({ min: 0, max: 1_000_000 }),
  integer({ min: 0, max: 1500 }),
  constantFrom(...languages),
] as const;

test('whatever the seed and the day, every row fits its schema, has an id of its own and belongs to something', () => {
  assert(
    property(...anySample, (seed, days, language) => {
      const rows = sample({ seed, language, today: addDays('2024-01-01', days) });
      for (const table of tableNames) {
        for (const row of rows[table]) schemas[table].parse(row);
      }
      const ids = tableNames.flatMap((table) => rows[table].map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
      const clients = new Set(rows.clients.map(({ id }) => id));
      const belonging = [
        [rows.contacts, rows.revenue, rows.visits, rows.needs, rows.responses],
        [rows.contracts, rows.payments, rows.obstacles, rows.economics],
        [rows.invitations, rows.residencies],
      ];
      expect(belonging.flat(2).every(({ clientId }) => clients.has(clientId))).toBe(true);
    }),
    { numRuns: 12 },
  );
}, 30_000);

test('whatever the seed, the first fifth of the clients holds 65 to 85 per cent, and nothing lies outside its time', () => {
  assert(
    property(...anySample, (seed, days, language) => {
      const today = addDays('2024-01-01', days);
      const { clients, revenue, visits, responses } = sample({ seed, language, today });
      expect(topFifth(clients, revenue)).toBeGreaterThan(0.65);
      expect(topFifth(clients, revenue)).toBeLessThan(0.85);
      const periods = revenue.map(({ period }) => period).toSorted();
      expect(periods.at(-1)?.localeCompare(today.slice(0, 7))).toBe(-1);
      expect(new Set(periods).size).toBe(24);
      for (const { day, end } of visits) {
        if (end === null) continue;
        expect(day < today && day >= addDays(today, -366)).toBe(true);
        expect(dayOfWeek(day)).toBeLessThan(6);
      }
      expect(responses.every(({ day }) => day < today)).toBe(true);
    }),
    { numRuns: 12 },
  );
}, 30_000);

function topFifth(clients: SampleRows['clients'], revenue: SampleRows['revenue']): number {
  const sums = new Map(clients.map(({ id }) => [id, 0]));
  for (const { clientId, amount } of revenue) {
    sums.set(clientId, (sums.get(clientId) ?? 0) + amount);
  }
  return concentration([...sums.values()]).topShares[2]?.share ?? 0;
}

test('the same seed and day tell the same story', () => {
  expect(sample()).toEqual(sample());
  expect(sample({ seed: 10 }).clients).not.toEqual(sample().clients);
});

test('both languages tell the same story in other words', () => {
  const chinese = sample();
  const english = sample({ language: 'en' });
  expect(english.revenue).toEqual(chinese.revenue);
  expect(english.visits.map(({ day, mode }) => [day, mode])).toEqual(
    chinese.visits.map(({ day, mode }) => [day, mode]),
  );
  expect(english.clients[0]?.name).toMatch(/^[A-Z][\w' ,.-]+$/);
  expect(chinese.clients[0]?.name).toMatch(/公司$/);
  expect(english.responses.map(({ answers }) => answers)).toEqual(
    chinese.responses.map(({ answers }) => answers),
  );
});

test('it is small enough to open at once, and has something of everything', () => {
  const rows = sample();
  expect(rows.clients).toHaveLength(300);
  expect(new Set(rows.clients.map(({ name }) => name)).size).toBe(300);
  expect(new Set(rows.clients.map(({ owner }) => owner)).size).toBe(4);
  expect(new Set(rows.clients.map(({ industry }) => industry)).size).toBe(15);
  expect(new Set(rows.needs.map(({ level }) => level)).size).toBe(5);
  expect(new Set(rows.visits.map(({ mode }) => mode)).size).toBe(4);
  expect(rows.questions).toHaveLength(8);
  expect(rows.responses).toHaveLength(40);
  expect(rows.visits.filter(({ day, end }) => end === null && day === today)).toHaveLength(3);
  expect(tableNames.reduce((sum, table) => sum + rows[table].length, 0)).toBeLessThan(8000);
});

test('some clients are due, most are not', () => {
  const { clients, visits } = sample();
  const calendar = calendarFrom(holidayNoticesCn);
  const made = Map.groupBy(visits, ({ clientId }) => clientId);
  const late = clients.filter(({ id, segment }) => {
    const days = (made.get(id) ?? []).map(({ day, end }) => ({ day, planned: end === null }));
    const lastVisit = days
      .filter(({ planned }) => !planned)
      .map(({ day }) => day)
      .toSorted()
      .at(-1);
    const nextVisit = days.find(({ planned }) => planned)?.day;
    const state = { segment, lastVisit: lastVisit ?? '', nextVisit: nextVisit ?? '' };
    return dueOf(state, today, calendar).kind === 'due';
  });
  expect(late.length).toBeGreaterThan(20);
  expect(late.length).toBeLessThan(90);
});

test('its people stand in chains without circles, and its teams name people of its office', () => {
  assert(
    property(...anySample, (seed, days, language) => {
      const { clients, contacts, staff } = sample({
        seed,
        language,
        today: addDays('2024-01-01', days),
      });
      expect(circlesOf(contacts)).toEqual([]);
      expect(contacts.some(({ reportsTo }) => reportsTo !== null)).toBe(true);
      const office = new Set(['', ...staff.map(({ name }) => name)]);
      const named = clients.flatMap(({ owner, team }) => [
        owner,
        ...teamPlaces.map((place) => team[place]),
      ]);
      expect(named.filter((name) => !office.has(name))).toEqual([]);
    }),
    { numRuns: 6 },
  );
});

test('its contracts ask for exactly their fees, and what is paid was paid before today', () => {
  assert(
    property(...anySample, (seed, days, language) => {
      const today = addDays('2024-01-01', days);
      const { contracts, payments } = sample({ seed, language, today });
      const asked = Map.groupBy(payments, ({ contractId }) => contractId);
      for (const contract of contracts) {
        expect(unplannedOf(contract, asked.get(contract.id) ?? [])).toBe(0);
        expect(contract.signed !== null && contract.signed < today).toBe(true);
      }
      expect(payments.filter(({ paid }) => paid !== null && paid >= today)).toEqual([]);
    }),
    { numRuns: 6 },
  );
});

test('key clients have contracts: some pay late, some are to be renewed soon', () => {
  const { clients, contracts, payments } = sample();
  const segments = new Map(clients.map(({ id, segment }) => [id, segment]));
  const key = contracts.filter(({ clientId }) => segments.get(clientId) === 'A');
  expect(key.length).toBeGreaterThan(40);
  const states = payments.map((payment) => paymentState(payment, today));
  const late = states.filter(({ state }) => state === 'late');
  expect(late.length).toBeGreaterThan(5);
  expect(late.length).toBeLessThan(states.length / 4);
  expect(states.some(({ state, daysLate }) => state === 'paid' && daysLate > 0)).toBe(true);
  const renewals = new Set(contracts.map((contract) => renewalOf(contract, today)?.state));
  expect(renewals).toEqual(new Set(['missed', 'soon', 'later', undefined]));
});

test('of some clients everything is known, of others next to nothing, and most people have a department', () => {
  const { clients, contacts } = sample();
  const scores = clients.map((client) => completenessOf(client).score);
  expect(scores.filter((score) => score === 100).length).toBeGreaterThan(5);
  expect(scores.filter((score) => score <= 20).length).toBeGreaterThan(30);
  expect(new Set(scores).size).toBeGreaterThan(20);
  const placed = contacts.filter(({ department }) => department !== '').length;
  expect(placed / contacts.length).toBeGreaterThan(0.6);
  expect(placed).toBeLessThan(contacts.length);
});

test('a dozen clients stand on the way from sale to service, at every step, in its order', () => {
  assert(
    property(...anySample, (seed, days, language) => {
      const today = addDays('2024-01-01', days);
      const { clients } = sample({ seed, language, today });
      const begun = clients.filter(({ handOver }) => stageOf(handOver) !== null);
      expect(begun).toHaveLength(12);
      expect(new Set(begun.map(({ handOver }) => stageOf(handOver)))).toEqual(
        new Set(handOverStages.slice(1)),
      );
      for (const { handOver } of begun) {
        const done = handOverSteps.flatMap((step) => handOver[step]?.day ?? []);
        expect(done).toEqual(done.toSorted());
        expect(done.every((day) => day < today)).toBe(true);
      }
    }),
    { numRuns: 6 },
  );
});
