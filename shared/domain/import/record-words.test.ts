import { expect, test } from 'vitest';
import { guessTargets } from './guess-targets.ts';
import { guessKind } from './record-words.ts';

test.each([
  ['clients', '编号,名称,地区,行业,负责人,2015年收入(万元)'],
  ['clients', '客户名称,联系人,联系电话,地址,行业'],
  ['clients', 'Code,Name,Email'],
  ['clients', 'Who,Sum'],
  ['clients', 'Name,Signed date,Grade'],
  ['contacts', '客户名称,联系人,联系电话'],
  ['contacts', '客户编号,姓名,部门,职务,邮箱,立场'],
  ['contacts', 'Company,Name,Title,Email,Phone'],
  ['contracts', '客户名称,合同编号,合同名称,服务费,签订日期,到期日期'],
  ['contracts', 'Client,Contract number,Product fee,Service fee,Renewal date'],
  ['revenue', '客户名称,日期,金额(元),类型,备注'],
  ['revenue', 'Client code,Month,Amount,Currency'],
])('a file of %s: %s', (kind, headers) => {
  expect(guessKind(headers.split(','))).toBe(kind);
});

function targetsOf(kind: 'contacts' | 'contracts' | 'revenue', headers: string) {
  const columns = headers.split(',').map((header) => ({ header, values: ['1'] }));
  return guessTargets(kind, columns, []).map((target) =>
    'field' in target ? `${target.kind} ${target.field}` : target.kind,
  );
}

test('columns of records are known by their headers, in both languages', () => {
  expect(
    targetsOf('contacts', 'Company,Name,Title,Department,Mobile,Email,Created by,Zodiac'),
  ).toEqual([
    'client name',
    'contact name',
    'contact title',
    'contact department',
    'contact phone',
    'contact email',
    'origin by',
    'ignore',
  ]);
  expect(
    targetsOf(
      'contracts',
      '客户编号,合同编号,项目名称,软件费,服务费(万元),签约日期,到期日,续约日,录入日期',
    ),
  ).toEqual([
    'client code',
    'contract number',
    'contract name',
    'contract productFee',
    'contract serviceFee',
    'contract signed',
    'contract ends',
    'contract renewal',
    'origin on',
  ]);
  expect(targetsOf('revenue', '客户,开票日期,开票金额(元),业务类型,摘要')).toEqual([
    'client name',
    'line period',
    'line amount',
    'line sort',
    'line note',
  ]);
});
