import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concernsAfter, concernsFor, concernsOf } from './concerns.ts';
import { contactRoles } from './contact.ts';

const inEnglish = (concern: string) => `en ${concern}`;
const inChinese = (concern: string) => `zh ${concern}`;
const say = { now: inEnglish, any: [inEnglish, inChinese] };

test('a new person gets the concerns of the role, in the language of the interface', () => {
  expect(concernsAfter([], { from: 'other', to: 'finance' }, say)).toEqual(
    concernsOf.finance.map(inEnglish),
  );
});

test('concerns that nobody touched go with the role, in whatever language they were filled', () => {
  const filled = concernsFor('finance', inChinese);
  expect(concernsAfter(filled, { from: 'finance', to: 'executive' }, say)).toEqual(
    concernsOf.executive.map(inEnglish),
  );
  expect(concernsAfter(filled, { from: 'finance', to: 'user' }, say)).toEqual([]);
});

test('what somebody typed is never overwritten', () => {
  const role = fc.constantFrom(...contactRoles);
  const typed = fc.array(fc.string({ minLength: 1 }), { minLength: 1 });
  fc.assert(
    fc.property(typed, role, role, (lines, from, to) => {
      const filled = [concernsFor(from, inEnglish), concernsFor(from, inChinese)];
      fc.pre(!filled.some((one) => JSON.stringify(one) === JSON.stringify(lines)));
      expect(concernsAfter(lines, { from, to }, say)).toEqual(lines);
    }),
  );
  const oneMore = [...concernsFor('finance', inEnglish), 'golf'];
  expect(concernsAfter(oneMore, { from: 'finance', to: 'user' }, say)).toEqual(oneMore);
});
