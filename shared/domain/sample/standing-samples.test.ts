import { expect, test } from 'vitest';
import type { LoggedAction } from '../../record/log.ts';
import { standingSamples } from './standing-samples.ts';

function act(id: string, name: string, undoes: string | null = null): LoggedAction {
  return { id, name, at: 0, author: '', device: 'd', undoes };
}

test('a sample stands until it is removed', () => {
  expect(standingSamples([])).toEqual([]);
  expect(standingSamples([act('1', 'sample.add'), act('2', 'client.edit')])).toEqual(['1']);
  expect(standingSamples([act('1', 'sample.add'), act('2', 'sample.remove')])).toEqual([]);
});

test('undo and redo of adding and removing are followed, however often', () => {
  const added = act('1', 'sample.add');
  expect(standingSamples([added, act('2', 'undo', '1')])).toEqual([]);
  expect(standingSamples([added, act('2', 'undo', '1'), act('3', 'redo', '2')])).toEqual(['1']);
  const removed = [added, act('2', 'sample.remove')];
  expect(standingSamples([...removed, act('3', 'undo', '2')])).toEqual(['1']);
  expect(standingSamples([...removed, act('3', 'undo', '2'), act('4', 'redo', '3')])).toEqual([]);
});

test('a sample that was added anew after a removal stands alone', () => {
  const actions = [act('1', 'sample.add'), act('2', 'sample.remove'), act('3', 'sample.add')];
  expect(standingSamples(actions)).toEqual(['3']);
});
