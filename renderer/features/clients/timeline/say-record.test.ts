import i18next from 'i18next';
import { expect, test } from 'vitest';
import type { Field } from '../../../../shared/domain/field/field.ts';
import { newField } from '../../../../shared/domain/field/field.ts';
import type { FieldStep, TimelineEntry } from '../../../../shared/domain/timeline/entry.ts';
import { words } from '../../../../shared/words/words.ts';
import { formatsOf } from '../../../hooks/formats.ts';
import type { SayContext } from '../../../hooks/saying/say-context.ts';
import { detailsOf, originText, stepsText, titleOf } from './say-record.ts';

const money: Field = { ...newField('f', '合同余额', 'money'), currency: 'CNY' };

async function contextIn(language: 'en' | 'zh-CN'): Promise<SayContext> {
  const i18n = i18next.createInstance();
  const resources = Object.fromEntries(
    Object.entries(words).map(([area, both]) => [area, both[language]]),
  );
  await i18n.init({
    lng: language,
    resources: { [language]: resources },
    interpolation: { escapeValue: false },
  });
  return {
    t: i18n.getFixedT(language, ['timeline', 'clientForm']),
    formats: formatsOf(language),
    fields: [money],
    names: new Map([
      ['a', '甲公司'],
      ['p', '周总'],
      ['k', '年度维保'],
    ]),
  };
}

function entry(part: Partial<TimelineEntry>): TimelineEntry {
  return {
    key: '',
    kind: 'profile',
    day: '2026-05-11',
    at: 0,
    place: 1,
    what: 'edit',
    table: 'clients',
    row: { id: 'c', name: '正平' },
    steps: [],
    by: null,
    imported: false,
    gone: false,
    former: null,
    moved: 0,
    ...part,
  };
}
const step = (path: string, from: unknown, to: unknown): FieldStep => ({ path, from, to });

test('changes of fields are said in words, in both languages', async () => {
  const steps = [
    step('owner', '', '王工'),
    step('segment', null, 'A'),
    step('custom/f', 100, undefined),
    step('profile/scale', null, 'small'),
    step('profile/serviceTo', null, '2026-12-31'),
    step('handOver/first-visit', undefined, { day: '2026-04-20', by: '李工', note: '' }),
    step('team/face', '', '周丙'),
    step('tags', [], ['重点', '北方']),
    step('note', 'x'.repeat(200), ''),
  ];
  expect(stepsText(entry({ steps }), await contextIn('en'))).toEqual([
    'Owner: empty → 王工',
    'Segment: empty → A key',
    '合同余额: ¥\u00a01.00 → empty',
    'Scale: empty → Small',
    'Service to: empty → 31 Dec 2026',
    'First visit: empty → 20 Apr 2026, 李工',
    'Interface: empty → 周丙',
    'Tags: empty → 重点, 北方',
    `Note: ${'x'.repeat(80)}… → empty`,
  ]);
  expect(stepsText(entry({ steps: steps.slice(0, 5) }), await contextIn('zh-CN'))).toEqual([
    '负责人：空 → 王工',
    '分层：空 → A 重点',
    '合同余额：¥\u00a01.00 → 空',
    expect.stringMatching(/^.+：空 → .+$/u),
    expect.stringContaining('2026-12-31'),
  ]);
});

test('records that others name by their ids are said by their names', async () => {
  const context = await contextIn('en');
  const contact = entry({
    table: 'contacts',
    kind: 'people',
    row: { id: 'q', name: '李工' },
    steps: [
      step('reportsTo', null, 'p'),
      step('stance', null, 'champion'),
      step('clientId', 'a', 'zz'),
    ],
  });
  expect(titleOf(contact, context)).toBe('Contact 李工 changed');
  expect(stepsText(contact, context)).toEqual([
    'Reports to: empty → 周总',
    'Stance: empty → Champion',
    'Client: 甲公司 → a record that is not here',
  ]);
});

test('records are said by what they are', async () => {
  const context = await contextIn('en');
  const record = (part: Partial<TimelineEntry>) => {
    const told = entry({ what: 'record', ...part });
    return [titleOf(told, context), ...detailsOf(told, context)];
  };
  const payment = {
    id: 'p1',
    contractId: 'k',
    amount: 5000,
    currency: 'CNY',
    due: '2026-05-01',
    paid: null,
    note: '',
  };
  expect(record({ table: 'payments', row: payment })).toEqual([
    'Payment of ¥\u00a050.00 due',
    'Contract: 年度维保 · Due: 1 May 2026',
  ]);
  const visit = { id: 'v', day: '2026-05-08', mode: 'onsite', end: null, note: '', plan: '' };
  expect(record({ table: 'visits', row: visit })).toEqual(['Planned visit · On site']);
  expect(
    record({ table: 'visits', row: { ...visit, end: 'plan', note: 'ok', satisfaction: 4 } }),
  ).toEqual(['Visit · On site', 'Satisfaction: 4', 'ok']);
});

test('a merge says with whom, and answers that changed are counted', async () => {
  const context = await contextIn('en');
  const merge = entry({ what: 'merge', steps: [step('mergedFrom', [], ['a', 'b'])] });
  expect(titleOf(merge, context)).toBe('甲公司 and another client merged into this client');
  expect(stepsText(merge, context)).toEqual([]);
  const answers = entry({
    table: 'responses',
    row: { id: 'r', respondent: '周总' },
    steps: [step('answers/q1', null, {}), step('answers/q2', null, {})],
  });
  expect([titleOf(answers, context), ...stepsText(answers, context)]).toEqual([
    'Answers of 周总 changed',
    '2 answers changed',
  ]);
});

test('what was taken over from another list names who entered it first, and when', async () => {
  const english = await contextIn('en');
  const said = (origin: unknown, context: SayContext = english) =>
    originText({ id: 'c', origin }, context);
  expect(said({ by: '周工', on: '2019-03-01' })).toBe('first entered by 周工 on 1 Mar 2019');
  expect(said({ by: '周工', on: '2019-03-01' }, await contextIn('zh-CN'))).toBe(
    '最初由 周工 于 2019-03-01 录入',
  );
  expect(said({ by: '', on: '2019-03-01' })).toBe('first entered on 1 Mar 2019');
  expect(said({ by: '周工', on: null })).toBe('first entered by 周工');
  expect(said({ by: '', on: null })).toBe('');
  expect(said(undefined)).toBe('');
});
