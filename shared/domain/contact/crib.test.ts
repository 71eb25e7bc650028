import { expect, test } from 'vitest';
import { newClient } from '../client/client.ts';
import type { Visit } from '../visit/visit.ts';
import type { Contact } from './contact.ts';
import { newContact } from './contact.ts';
import type { CribSources } from './crib.ts';
import { cribOf, mostPeople } from './crib.ts';

function contact(id: string, name: string, part: Partial<Contact> = {}): Contact {
  return { ...newContact(id, 'client', name), phone: '1', stance: 'neutral', ...part };
}

function visit(id: string, day: string, part: Partial<Visit> = {}): Visit {
  return {
    id,
    clientId: 'client',
    day,
    mode: 'onsite',
    purposes: [],
    note: '',
    satisfaction: null,
    minutes: null,
    engineer: '',
    end: 'archived',
    plan: '',
    ...part,
  };
}

const nothing: CribSources = {
  client: newClient('client', '正平股份'),
  contacts: [],
  visits: [],
  needs: [],
  obstacles: [],
  responses: [],
  staff: [],
};

test('a sheet of a client of whom nothing is known says what is missing', () => {
  expect(cribOf(nothing)).toEqual({
    people: [],
    morePeople: 0,
    lastVisit: null,
    nextVisit: null,
    promised: [],
    needs: [],
    moreNeeds: 0,
    obstacles: [],
    moreObstacles: 0,
    missing: [
      ...['executive', 'finance', 'administrator', 'technical'].map((role) => ({
        type: 'role',
        role,
      })),
      { type: 'no-next-visit' },
      ...['sales', 'delivery', 'afterSales', 'face'].map((place) => ({
        type: 'team',
        gap: { place, type: 'nobody' },
      })),
    ],
  });
});

test('who decides most stands first, with whom they answer to and when they were met', () => {
  const crib = cribOf({
    ...nothing,
    contacts: [
      contact('1', '李工', { influence: 'low', reportsTo: '2' }),
      contact('2', '王主任', { archivedAt: '2026-01-01T00:00:00.000Z', reportsTo: '3' }),
      contact('3', '周总', { influence: 'high', role: 'executive' }),
      contact('4', '陈会计', { influence: null, role: 'finance', stance: null, phone: '' }),
    ],
    visits: [visit('1', '2026-04-01', { note: '见到周总' })],
  });
  expect(
    crib.people.map(({ contact: { name }, superior, met }) => [name, superior, met?.day ?? null]),
  ).toEqual([
    ['周总', '', '2026-04-01'],
    ['李工', '周总', null],
    ['陈会计', '', null],
  ]);
  expect(crib.missing).toEqual(
    expect.arrayContaining([
      { type: 'stance', people: ['陈会计'] },
      { type: 'influence', people: ['陈会计'] },
      { type: 'reach', people: ['陈会计'] },
    ]),
  );
});

test('it holds the latest promises and needs, the next visit, and no more than fits a page', () => {
  const crib = cribOf({
    ...nothing,
    contacts: Array.from({ length: 10 }, (_, i) => contact(String(i), `人${i}`)),
    visits: [
      visit('1', '2026-01-01', { end: 'plan', plan: '备件' }),
      visit('2', '2026-02-01', { end: 'plan', plan: '' }),
      visit('3', '2026-03-01', { end: 'plan', plan: '月报' }),
      visit('4', '2026-04-01'),
      visit('5', '2026-06-01', { end: null }),
      visit('6', '2026-05-20', { end: null }),
    ],
    needs: Array.from({ length: 7 }, (_, i) => ({
      id: String(i),
      clientId: 'client',
      visitId: null,
      day: `2026-03-0${i + 1}`,
      text: `需求${i}`,
      level: 'stated',
    })),
  });
  expect(crib.people).toHaveLength(mostPeople);
  expect(crib.morePeople).toBe(2);
  expect(crib.promised.map(({ plan }) => plan)).toEqual(['月报', '备件']);
  expect([crib.lastVisit?.day, crib.nextVisit?.day]).toEqual(['2026-04-01', '2026-05-20']);
  expect(crib.needs.map(({ text }) => text)).toEqual(['需求6', '需求5', '需求4', '需求3', '需求2']);
  expect(crib.moreNeeds).toBe(2);
  expect(crib.missing).toContainEqual({ type: 'only-stated' });
});
