import { expect, test } from 'vitest';
import { err, ok } from '../../result.ts';
import { emptyFullForm, fullFormOf, fullFormSchema, readFullForm } from './full-form.ts';
import type { FullForm } from './full-form.ts';
import type { VisitParts } from './visit-parts.ts';
import type { VisitSection } from './visit-section.ts';
import type { Visit } from './visit.ts';

const today = '2026-05-11';
const id = (n: number) => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const section: VisitSection = {
  id: id(1),
  title: '机房',
  place: 0,
  segments: [],
  industries: [],
  fields: [
    { id: id(2), label: '温度', kind: 'number', options: [] },
    { id: id(3), label: '备份', kind: 'choice', options: ['每日', '每周'] },
    { id: id(4), label: '预案', kind: 'yes-no', options: [] },
    { id: id(5), label: '模块', kind: 'choices', options: ['总账', '库存'] },
    { id: id(6), label: '重启', kind: 'date', options: [] },
  ],
  archivedAt: null,
};
const around = { today, sections: [section], before: null };
const filled: FullForm = {
  ...emptyFullForm,
  travel: '1:30',
  distance: '42.5 公里',
  cost: '86.40',
  findings: ' 滤网堵塞 ',
  answers: {
    [id(2)]: ['24.5'],
    [id(3)]: ['每周'],
    [id(4)]: ['yes'],
    [id(5)]: ['库存', '总账'],
    [id(6)]: ['昨天'],
  },
  steps: [{ id: id(9), text: '换滤网', day: '+7', owner: '王工' }],
  signer: '李工',
  signedAt: '2026-05-11T01:30:00.000Z',
};

const kept: VisitParts = {
  travelMinutes: 90,
  distance: 42_500,
  cost: { amount: 8640, currency: 'CNY' },
  findings: '滤网堵塞',
  answers: [
    { fieldId: id(2), section: '机房', label: '温度', kind: 'number', value: 24.5 },
    { fieldId: id(3), section: '机房', label: '备份', kind: 'choice', value: '每周' },
    { fieldId: id(4), section: '机房', label: '预案', kind: 'yes-no', value: true },
    { fieldId: id(5), section: '机房', label: '模块', kind: 'choices', value: ['库存', '总账'] },
    { fieldId: id(6), section: '机房', label: '重启', kind: 'date', value: '2026-05-10' },
  ],
  signature: { name: '李工', at: '2026-05-11T01:30:00.000Z', how: 'typed', attachmentId: null },
};

function aVisit(parts: Partial<Visit>): Visit {
  return {
    id: id(20),
    clientId: id(21),
    day: today,
    mode: 'onsite',
    purposes: [],
    note: '',
    satisfaction: null,
    minutes: null,
    engineer: '',
    end: 'archived',
    plan: '',
    ...parts,
  };
}

test('a form in full is what the book keeps, and what nobody wrote down is not there', () => {
  expect(readFullForm(filled, around)).toEqual(
    ok({
      parts: kept,
      sale: {
        steps: [{ id: id(9), text: '换滤网', owner: '王工', day: '2026-05-18' }],
        expected: null,
      },
      updates: {},
      signed: null,
    }),
  );
  expect(readFullForm(emptyFullForm, around)).toMatchObject({ value: { parts: {} } });
});

test('everything that is wrong is said at once, each at its field', () => {
  const wrong: FullForm = {
    ...filled,
    travel: '30h',
    distance: '-1',
    cost: '-5',
    answers: { [id(2)]: ['暖'], [id(3)]: ['每月'], [id(6)]: ['2026-02-31'] },
    steps: [{ id: id(9), text: '', day: 'today', owner: '' }],
    amount: 'viel',
    signer: ' ',
    strokes: [[0, 0, 9, 9]],
  };
  expect(readFullForm(wrong, around)).toEqual(
    err([
      { field: 'travel', type: 'too-long' },
      { field: 'distance', type: 'distance-out-of-range' },
      { field: 'cost', type: 'amount-negative' },
      { field: `answer ${id(2)}`, type: 'not-a-number' },
      { field: `answer ${id(3)}`, type: 'no-such-option' },
      { field: `answer ${id(6)}`, type: 'day-not-readable' },
      { field: `step ${id(9)}`, type: 'step-missing' },
      { field: 'amount', type: 'amount-not-readable' },
      { field: 'signer', type: 'signer-missing' },
    ]),
  );
});

test('a visit of the book comes back out of its form as it was', () => {
  const before = aVisit(kept);
  const form = fullFormOf(before, null);
  expect(fullFormSchema.parse(structuredClone(form))).toEqual(form);
  expect(readFullForm(form, { ...around, before })).toMatchObject({ value: { parts: kept } });
});
