import { expect, test } from 'vitest';
import { phoneNumbers } from './phone-numbers.ts';

test('one number is one, however it is written', () => {
  const landline = [
    '0971-6123456',
    '(0971) 612 3456',
    '+86 971 6123456',
    '0086-971-6123456',
    '0971-6123456转801',
    '０９７１－６１２３４５６',
    '0971 6123456 ext. 12',
    '0971-6123456-',
  ];
  expect(new Set(landline.flatMap(phoneNumbers))).toEqual(new Set(['9716123456']));
  const mobile = ['138 0013 8000', '+8613800138000', '86-13800138000', '13800138000'];
  expect(new Set(mobile.flatMap(phoneNumbers))).toEqual(new Set(['13800138000']));
});

test('several numbers in a line are several', () => {
  expect(phoneNumbers('0971-6123456 / 13800138000；0971-6123456')).toEqual([
    '9716123456',
    '13800138000',
  ]);
  expect(phoneNumbers('0971-6123456 13800138000')).toEqual(['9716123456', '13800138000']);
});

test('an internal number and what only fills the field are none', () => {
  expect(['801', '', '0000000', '1111111111', '12345678', 'n/a'].flatMap(phoneNumbers)).toEqual([]);
});
