import type { Client } from '../../shared/domain/client/client.ts';
import { newClient } from '../../shared/domain/client/client.ts';
import type { Conflict } from '../../shared/domain/conflict/conflict.ts';
import type { Contact } from '../../shared/domain/contact/contact.ts';
import { newContact } from '../../shared/domain/contact/contact.ts';
import type { RevenueLine } from '../../shared/domain/revenue/revenue-line.ts';
import { newRhythm } from '../../shared/domain/rhythm/read-rhythm.ts';
import type { Rhythm } from '../../shared/domain/rhythm/rhythm.ts';
import type { Series } from '../../shared/domain/visit/series.ts';
import type { Visit } from '../../shared/domain/visit/visit.ts';
import { id } from './test-book.ts';

/** Records that are valid as they are; a test names only what it is about. */

export function aClient(part: Partial<Client> = {}): Client {
  return { ...newClient(id(1), '正平股份'), code: '603843', ...part };
}

export function aContact(part: Partial<Contact> = {}): Contact {
  return {
    ...newContact(id(100), id(1), '李工'),
    role: 'administrator',
    ...part,
  };
}

export function aRevenueLine(part: Partial<RevenueLine> = {}): RevenueLine {
  return {
    id: id(200),
    clientId: id(1),
    period: '2015',
    amount: 1_000_000,
    currency: 'CNY',
    kind: 'unspecified',
    note: '',
    ...part,
  };
}

export function aVisit(part: Partial<Visit> = {}): Visit {
  return {
    id: id(300),
    clientId: id(1),
    day: '2026-05-08',
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

export function aSeries(part: Partial<Series> = {}): Series {
  return {
    id: id(500),
    clientId: id(1),
    anchor: '2026-05-11',
    every: 1,
    unit: 'month',
    first: 0,
    until: null,
    times: 6,
    mode: 'onsite',
    purposes: [],
    note: '',
    stopped: null,
    ...part,
  };
}

export function aRhythm(part: Partial<Rhythm> = {}): Rhythm {
  return {
    ...newRhythm({ id: id(600), clientId: id(1) }, '2026-01-05'),
    counting: 'working',
    ...part,
  };
}

export function aConflict(part: Partial<Conflict> = {}): Conflict {
  return {
    id: id(800),
    clientId: id(1),
    table: 'clients',
    row: id(1),
    path: 'phone',
    kind: 'later-stands',
    base: ['0971-6123456'],
    stands: { value: ['138'], author: '王工', device: id(901), at: Date.UTC(2026, 4, 11, 1) },
    fell: { value: ['139'], author: '李工', device: id(902), at: Date.UTC(2026, 4, 10, 9) },
    openedAt: Date.UTC(2026, 4, 11, 1, 5),
    state: 'open',
    decidedBy: null,
    decidedAt: null,
    ...part,
  };
}
