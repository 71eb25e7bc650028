import { expect, test } from 'vitest';
import { businessName } from './business-name.ts';

const core = (name: string) => businessName(name).core;

test('a legal form does not change which business is meant', () => {
  const forms = [
    '',
    '有限公司',
    '股份有限公司',
    '有限责任公司',
    '集团有限公司',
    '（集团）股份有限公司',
    '集团',
    '公司',
  ];
  expect(new Set(forms.map((form) => core(`西宁甲子精密机械${form}`)))).toEqual(
    new Set(['西宁甲子精密机械']),
  );
});

test('neither do forms of other countries, in any spelling', () => {
  const names = [
    'Acme Trading',
    'ACME TRADING CO., LTD.',
    'acme trading Inc',
    'Acme-Trading GmbH',
    'The Acme Trading S.A.',
    'Acme  Trading G.m.b.H.',
  ];
  expect(new Set(names.map(core))).toEqual(new Set(['acmetrading']));
});

test('width, case, blanks and punctuation do not count', () => {
  expect(core(' 万　科Ａ·（深圳）')).toBe(core('万科a(深圳)'));
});

test('a branch is a business by itself, whether the legal form stands inside its name or not', () => {
  expect(businessName('青海移动有限公司西宁分公司')).toMatchObject({
    core: '青海移动西宁分公司',
    isBranch: true,
  });
  expect(core('青海移动西宁分公司')).toBe('青海移动西宁分公司');
  expect(core('青海移动有限公司（西宁分公司）')).toBe('青海移动西宁分公司');
  const branches = ['工商银行城东支行', '老百姓大药房西宁店', '设计院三分院', 'Acme Berlin Branch'];
  expect(branches.map((name) => businessName(name).isBranch)).toEqual([true, true, true, true]);
  const wholes = ['青海宾馆大酒店', '新华书店', '西宁钢铁厂'];
  expect(wholes.map((name) => businessName(name).isBranch)).toEqual([false, false, false]);
});

test('a name that is nothing but a legal form stays', () => {
  expect(['有限公司', '集团', '公司', 'Ltd', '股份'].map(core)).not.toContain('');
  expect(core('——')).toBe('');
});
