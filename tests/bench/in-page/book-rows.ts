import type { Rows } from '../../../shared/domain/book.ts';
import { addDays } from '../../../shared/domain/calendar/day.ts';
import { newClient } from '../../../shared/domain/client/client.ts';
import { newContact } from '../../../shared/domain/contact/contact.ts';
import { dice } from '../../support/dice.ts';
import type { ClientFacts } from '../generate.ts';
import { idOf } from '../generate.ts';

/** The records of some neighbouring clients. */
export type Part = {
  readonly clients: readonly Rows['clients'][];
  readonly contacts: readonly Rows['contacts'][];
  readonly revenue: readonly Rows['revenue'][];
  readonly visits: readonly Rows['visits'][];
};

export const partTables = ['clients', 'contacts', 'revenue', 'visits'] as const;

const words = [
  '巡检',
  '更换',
  '滤芯',
  '培训',
  '操作',
  '记录',
  '备件',
  '压力',
  '正常',
  '下次',
  '报价',
];
const revenuePerClient = 3;
const visitsPerClient = 10;

/** Clients from place `from` on with two or three contacts, three lines of revenue and ten visits each. */
export function bookPart(facts: readonly ClientFacts[], from: number): Part {
  const roll = dice(from + 7);
  const clients = facts.map((fact, i) => ({
    ...newClient(idOf(1, from + i), fact.name),
    ...fact,
  }));
  const contacts = clients.flatMap(({ id }, i) =>
    Array.from({ length: i % 2 === 0 ? 3 : 2 }, (_, k) => ({
      ...newContact(idOf(2, (from + i) * 3 + k), id, `李${k + 1}`),
      phone: `138${String(Math.floor(roll() * 1e8)).padStart(8, '0')}`,
    })),
  );
  const revenue = clients.flatMap(({ id: clientId }, i) =>
    Array.from({ length: revenuePerClient }, (_, k) => ({
      id: idOf(3, (from + i) * revenuePerClient + k),
      clientId,
      period: String(2023 + k),
      amount: Math.round(1e7 / (roll() + 0.01)),
      currency: 'CNY',
      kind: 'unspecified' as const,
      note: '',
    })),
  );
  const note = () =>
    Array.from({ length: 8 }, () => words[Math.floor(roll() * words.length)] ?? '').join('');
  const visits = clients.flatMap(({ id: clientId }, i) =>
    Array.from({ length: visitsPerClient }, (_, k) => ({
      id: idOf(4, (from + i) * visitsPerClient + k),
      clientId,
      day: addDays('2024-01-01', Math.floor(roll() * 700)),
      mode: 'onsite' as const,
      purposes: [],
      note: note(),
      satisfaction: (k % 5) + 1,
      minutes: 60,
      engineer: `工程师${(i % 40) + 1}`,
      end: 'archived' as const,
      plan: '',
    })),
  );
  return { clients, contacts, revenue, visits };
}
