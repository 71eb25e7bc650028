import { expect, test } from 'vitest';
import { fieldOfHeader, isBookkeeping, periodOfHeader, speaksOfRevenue } from './header-words.ts';

test.each([
  ['客户编号', 'code'],
  ['客户代码', 'code'],
  ['股票代码', 'code'],
  ['编码', 'code'],
  ['Client No.', 'code'],
  ['customer_id', 'code'],
  ['Code', 'code'],
  ['客户名称', 'name'],
  ['单位名称', 'name'],
  ['公司名称', 'name'],
  ['客户', 'name'],
  ['Company', 'name'],
  ['Client name', 'name'],
  ['Customer Name *', 'name'],
  ['地区', 'region'],
  ['省份', 'region'],
  ['所属区域', 'region'],
  ['Region', 'region'],
  ['Province', 'region'],
  ['行业', 'industry'],
  ['所属行业', 'industry'],
  ['Sector', 'industry'],
  ['负责人', 'owner'],
  ['客户经理', 'owner'],
  ['业务员', 'owner'],
  ['Account Manager', 'owner'],
  ['联系电话', 'phone'],
  ['手机号', 'phone'],
  ['Phone', 'phone'],
  ['地址', 'address'],
  ['Address', 'address'],
  ['备注', 'note'],
  ['Remarks', 'note'],
])('%s names the %s', (header, field) => {
  expect(fieldOfHeader(header)?.field).toBe(field);
});

test.each([
  '邮政编码',
  '统一社会信用代码',
  '联系人姓名',
  '总资产(万元)',
  '上市日期',
  'first_name',
  'T',
  '',
])('%s names no field of a client', (header) => {
  expect(fieldOfHeader(header)).toBeNull();
});

test.each([
  ['2014年营业收入(百万元)', '2014'],
  ['Revenue 2024 (million USD)', '2024'],
  ['FY2024 Revenue', '2024'],
  ['2024-05 销售额（万元）', '2024-05'],
  ['2024年5月销售额', '2024-05'],
  ['202405销售额', '2024-05'],
  ['２０２４年１２月销售额', '2024-12'],
  ['Sales May 2024', '2024-05'],
  ['Market revenue 2024', '2024'],
  ['Revenue, Sept. 2023', '2023-09'],
  ['营业收入', null],
  ['2024年第一季度营业收入', null],
  ['2024Q1 revenue', null],
  ['2024年1-6月销售额', null],
  ['2024上半年收入', null],
  ['2014-2015 收入', null],
  ['电话 13800002014', null],
])('%s is of %s', (header, period) => {
  expect(periodOfHeader(header)).toBe(period);
});

test.each(['2014年营业收入', '2024销售额', 'Sales 2024', 'Turnover 2023', '营收2020'])(
  '%s speaks of revenue',
  (header) => {
    expect(speaksOfRevenue(header)).toBe(true);
  },
);

test.each([
  '2014年净利润',
  '2024收入增长率',
  'Sales rep 2024',
  '销售代表',
  '2024销售目标',
  'Gross margin 2024',
])('%s does not', (header) => {
  expect(speaksOfRevenue(header)).toBe(false);
});

test('a column that numbers the rows is not a code', () => {
  expect(isBookkeeping('序号')).toBe(true);
  expect(isBookkeeping('拒绝原因')).toBe(true);
  expect(isBookkeeping('Why refused')).toBe(true);
  expect(isBookkeeping('编号')).toBe(false);
});
