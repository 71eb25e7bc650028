import { expect, test } from 'vitest';
import { id } from '../../../tests/support/test-book.ts';
import { err, ok } from '../../result.ts';
import type { SwotForm } from './swot.ts';
import { swotOf, writeSwot } from './swot.ts';

const born = { id: id(800), day: '2026-05-11' };
const form: SwotForm = {
  segment: 'A',
  side: 'strength',
  text: ' 四小时到场 ',
  evidence: [
    { table: 'questions', id: id(410) },
    { table: 'questions', id: id(410) },
    { table: 'surveys', id: id(400) },
  ],
};

test('a line says something, and names each of its records once', () => {
  expect(writeSwot(born, form)).toEqual(
    ok({ ...born, ...form, text: '四小时到场', evidence: form.evidence.slice(1) }),
  );
  const many = Array.from({ length: 21 }, (_, n) => ({ table: 'polls', id: id(n) }) as const);
  expect([
    writeSwot(born, { ...form, text: ' ' }),
    writeSwot(born, { ...form, text: 'x'.repeat(9999) }),
    writeSwot(born, { ...form, evidence: many }),
  ]).toEqual([
    err({ type: 'text-missing' }),
    err({ type: 'text-too-long', limit: expect.any(Number) as unknown }),
    err({ type: 'evidence-too-much', limit: 20 }),
  ]);
});

test('a note is the lines of its segment by side, the earliest first', () => {
  const line = (n: number, part: Partial<SwotForm> & { readonly day?: string } = {}) => {
    return { ...born, ...form, id: id(n), ...part };
  };
  const lines = [
    line(801, { day: '2026-05-12' }),
    line(802),
    line(803, { side: 'threat' }),
    line(804, { segment: null }),
  ];
  const { strength, threat, weakness } = swotOf(lines, 'A');
  expect([strength, threat, weakness].map((side) => side.map((one) => one.id))).toEqual([
    [id(802), id(801)],
    [id(803)],
    [],
  ]);
});
