import { expect, test } from 'vitest';
import { aClient } from '../../../../tests/support/rows.ts';
import { id } from '../../../../tests/support/test-book.ts';
import { clientSchema } from '../client.ts';
import { emptyProfile } from '../profile.ts';
import { chosenValue, mergedClient, mergeFields } from './merge-fields.ts';

const quiet = [0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 3];
const left = aClient({
  region: '西宁',
  tags: ['老客户'],
  note: '门口有狗',
  custom: { f: 1 },
  profile: { ...emptyProfile, season: quiet, serviceTypes: ['巡检'] },
});
const right = aClient({
  id: id(2),
  region: '',
  owner: '张三',
  code: '2',
  tags: ['老客户', '重点'],
  note: '门口有狗，周五不接待',
  custom: { f: 2, g: '一期' },
  profile: { ...emptyProfile, season: quiet.toReversed(), serviceTypes: ['培训'] },
});

function presets() {
  return Object.fromEntries(mergeFields(left, right).map(({ path, preset }) => [path, preset]));
}

test('what one lacks comes from the other, lists and notes stand together, else the first one counts', () => {
  expect(presets()).toEqual({
    name: 'left',
    code: 'left',
    region: 'left',
    owner: 'right',
    note: 'both',
    tags: 'both',
    'profile/season': 'left',
    'profile/serviceTypes': 'both',
    'custom/f': 'left',
    'custom/g': 'right',
  });
});

test('fields that differ are told from those that are the same', () => {
  const differing = mergeFields(left, right).filter(({ same }) => !same);
  expect(differing.map(({ path }) => path)).not.toContain('name');
  expect(differing.map(({ path }) => path)).toContain('note');
});

test('no field of a client is forgotten when two become one', () => {
  const merged = [
    'name',
    'code',
    'region',
    'industry',
    'owner',
    'segment',
    'phone',
    'address',
    'note',
    'tags',
    'point',
  ];
  const byKey = ['custom', 'profile', 'handOver', 'team'];
  // What a merge decides by itself.
  const own = ['id', 'mergedFrom', 'archivedAt', 'origin'];
  expect(Object.keys(clientSchema.shape).toSorted()).toEqual(
    [...merged, ...byKey, ...own].toSorted(),
  );
});

test('together a list holds everything once, and a note that holds the other stays as it is', () => {
  const fields = new Map(mergeFields(left, right).map((field) => [field.path, field]));
  const both = (path: string) => {
    const field = fields.get(path);
    return field && chosenValue(field, 'both');
  };
  expect(both('tags')).toEqual(['老客户', '重点']);
  expect(both('note')).toBe('门口有狗，周五不接待');
  // A single value cannot be both: what is proposed counts.
  expect(both('code')).toBe('603843');
});

test('a client that was archived in one place alone is not archived', () => {
  const gone = { ...left, archivedAt: '2026-05-01T00:00:00.000Z' };
  expect(mergedClient(gone, right, {})).toMatchObject({ value: { archivedAt: null } });
  expect(mergedClient(gone, { ...right, archivedAt: gone.archivedAt }, {})).toMatchObject({
    value: { archivedAt: gone.archivedAt },
  });
});
