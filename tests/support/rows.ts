import type { Client } from '../../shared/domain/client/client.ts';
import { newClient } from '../../shared/domain/client/client.ts';
import type { Contact } from '../../shared/domain/contact/contact.ts';
import { newContact } from '../../shared/domain/contact/contact.ts';
import type { RevenueLine } from '../../shared/domain/revenue/revenue-line.ts';
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
