import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { newField } from '../../../../shared/domain/field/field.ts';
import { listColumns } from '../../../../shared/domain/list/columns.ts';
import { words } from '../../../../shared/words/words.ts';
import type { ListRow } from '../../../data/index/view.ts';
import { formatsOf } from '../../../hooks/formats.ts';
import type { ClientsT } from './client-column.ts';
import { isLabelled } from './column-label.ts';
import { askedFor, columnsOf } from './columns.ts';
import { cellForCopy, exportCell, exportColumn } from './export-cells.ts';

let t: ClientsT;
beforeAll(async () => {
  const i18n = i18next.createInstance();
  const resources = {
    en: { clients: words.clients.en, listColumns: words.listColumns.en, terms: words.terms.en },
  };
  await i18n.init({ lng: 'en', resources, ns: ['clients', 'listColumns', 'terms'] });
  t = i18n.getFixedT('en', ['clients', 'listColumns', 'terms']);
});

const kinds = { ...newField('f1', 'Machines', 'choices'), options: ['pump', 'valve'] };
const assets = { ...newField('f2', 'Assets', 'money'), currency: 'JPY' };

function columns() {
  return columnsOf({
    t,
    formats: formatsOf('en'),
    fields: [kinds, assets],
    part: { year: '2015', currency: 'CNY', usualRevenue: 5_000_000, usualCustom: { f2: 1000 } },
  });
}

const row: ListRow = {
  id: 'c',
  code: '000001',
  name: '正平股份',
  region: '青海',
  industry: '',
  owner: '',
  segment: 'A',
  archived: false,
  revenue: 123_450,
  lastVisit: '2015-03-31',
  nextVisit: '',
  custom: { f1: ['pump', 'valve'], f2: 1200 },
  cells: { 'profile/scale': 'small', 'profile/clientSince': '2015-03', tags: ['a', 'b'] },
};

test('every column of the registry has a name', () => {
  expect(listColumns.map(({ key }) => key).filter((key) => !isLabelled(key))).toEqual([]);
});

test('only what rows do not carry anyway is asked for', () => {
  expect(askedFor(columns().filter(({ shownUsually }) => shownUsually))).toEqual([]);
  const some = columns().filter(({ id }) => ['name', 'tags', 'custom/f1'].includes(id));
  expect(askedFor(some)).toEqual(['tags']);
});

test.each([
  ['code', 'Code', 'text', '000001', '000001'],
  ['segment', 'Segment', 'text', 'A key', 'A key'],
  ['revenue', 'Revenue 2015 (CNY)', 'money', 123_450, '1234.50'],
  ['lastVisit', 'Last visit', 'day', '2015-03-31', '2015-03-31'],
  ['nextVisit', 'Next visit', 'day', '', ''],
  ['profile/scale', 'Scale', 'text', 'Small', 'Small'],
  ['profile/clientSince', 'Client since', 'day', '2015-03', '2015-03'],
  ['profile/employees', 'Employees', 'number', null, ''],
  ['tags', 'Tags', 'text', 'a; b', 'a; b'],
  ['custom/f1', 'Machines', 'text', 'pump; valve', 'pump; valve'],
  ['custom/f2', 'Assets (JPY)', 'money', 1200, '1200'],
] as const)('%s goes out as %j of kind %s', (...[key, header, kind, cell, copied]) => {
  const column = columns().find(({ id }) => id === key);
  if (!column) throw new Error(`There is no column ${key}.`);
  expect(exportColumn(column)).toMatchObject({ header, kind });
  expect(exportCell(column, row)).toBe(cell);
  expect(cellForCopy(column, row)).toBe(copied);
});

test('the list says amounts in the unit of the header, and in full on a closer look', () => {
  const revenue = columns().find(({ id }) => id === 'revenue');
  expect(revenue?.header).toBe('Revenue 2015, CNY k');
  expect(revenue?.short(123_450)).toBe('1.23');
  expect(revenue?.full(123_450)).toMatch(/^¥\s1,234\.50$/u);
});
