import { expect, test } from 'vitest';
import type { Hit } from './palette-hits.ts';
import { groupsFor } from './palette-hits.ts';

const settings: Hit = { kind: 'screens', id: 'settings', label: '设置', alias: 'settings' };
const segments: Hit = { kind: 'screens', id: 'segments', label: '分层', alias: 'segments' };
const undo: Hit = { kind: 'actions', id: 'undo', label: '撤销上一步', alias: 'undo', hint: '' };
const zhengping: Hit = {
  kind: 'clients',
  id: '1',
  label: '正平股份',
  code: '603843',
  hint: '青海',
  isPinned: false,
};

function idsFor(typed: string, hits: readonly Hit[]): readonly (readonly string[])[] {
  return groupsFor(typed, hits).map((group) => group.hits.map(({ id }) => id));
}

test('clients come first, unless a screen or an action is closer to what was typed', () => {
  const found = [zhengping, settings, segments, undo];
  expect(idsFor('正平', found)).toEqual([['1']]);
  expect(idsFor('se', found)).toEqual([['settings', 'segments'], ['1']]);
  expect(idsFor('zp', found)).toEqual([['1']]);
});

test('the very name beats a beginning', () => {
  const other: Hit = { ...settings, id: 'today', label: '设置向导', alias: 'x' };
  expect(idsFor('设置', [other, settings])).toEqual([['settings', 'today']]);
  expect(idsFor('603843', [settings, zhengping])).toEqual([['1']]);
});

test('with nothing typed everything is offered, with nothing found nothing', () => {
  expect(idsFor('', [settings, undo])).toEqual([['settings'], ['undo']]);
  expect(idsFor('xyz', [settings, undo])).toEqual([]);
});

test('with nothing typed the pinned clients come first, then the recent ones, and neither when something is', () => {
  const recent: Hit = { ...zhengping, kind: 'recent', id: '2' };
  const pinned: Hit = { ...zhengping, kind: 'pinned', id: '3', isPinned: true };
  expect(idsFor('', [settings, recent, pinned])).toEqual([['3'], ['2'], ['settings']]);
  expect(idsFor('正平', [settings, recent, pinned, zhengping])).toEqual([['1']]);
});

test('of clients that are equally close the pinned one comes first', () => {
  const branch = { ...zhengping, id: '4', label: '正平股份西宁', isPinned: true };
  const other = { ...zhengping, id: '5', label: '正平股份青海' };
  expect(idsFor('正平', [other, branch])).toEqual([['4', '5']]);
  expect(idsFor('正平股份', [zhengping, branch])).toEqual([['1', '4']]);
});
