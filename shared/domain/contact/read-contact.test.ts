import { expect, test } from 'vitest';
import { err, ok } from '../../result.ts';
import { contactSchema, newContact } from './contact.ts';
import { emptyContactForm, readContact } from './read-contact.ts';

const person = newContact(
  '018f0000-0000-7000-8000-000000000100',
  '018f0000-0000-7000-8000-000000000001',
);

test('a contact is what was typed, without the blanks around it', () => {
  const read = readContact(person, { ...emptyContactForm, name: ' 李工 ', role: 'technical' });
  expect(read).toEqual(ok({ ...person, name: '李工', role: 'technical' }));
  expect(contactSchema.safeParse(read.ok && read.value).success).toBe(true);
});

test('a contact without a name is refused, also where only another field was changed', () => {
  expect(readContact(person, { phone: '1' })).toEqual(
    err([{ field: 'name', type: 'name-missing' }]),
  );
});

test('fields that were not typed stay as they are', () => {
  const known = { ...person, name: '李工', email: 'li@example.com' };
  expect(readContact(known, { phone: '010 6234' })).toEqual(ok({ ...known, phone: '010 6234' }));
});

test('what is too long is refused with its length', () => {
  expect(readContact(person, { name: '李', title: 'x'.repeat(501) })).toEqual(
    err([{ field: 'title', type: 'too-long', limit: 500, length: 501 }]),
  );
});

test('the place in the chain and the concerns are read as well, blank and repeated lines left out', () => {
  const known = { ...person, name: '李工' };
  const superior = '018f0000-0000-7000-8000-000000000101';
  const typed = {
    influence: 'high',
    stance: 'sceptic',
    reportsTo: superior,
    concerns: ['成本', ' ', ' 成本 ', '服务价值'],
  } as const;
  expect(readContact(known, typed)).toEqual(
    ok({ ...known, ...typed, concerns: ['成本', '服务价值'] }),
  );
  expect(readContact({ ...known, influence: 'low' }, { influence: null })).toEqual(ok(known));
  expect(readContact(known, { concerns: ['x'.repeat(201)] })).toEqual(
    err([{ field: 'concerns', type: 'too-long', limit: 200, length: 201 }]),
  );
});
