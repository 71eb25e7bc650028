import { array, assert, constantFrom, property, record, stringMatching } from 'fast-check';
import { expect, test } from 'vitest';
import type { Grant } from '../../../shared/protocol/account.ts';
import { formOfGrants, grantsOfForm } from './grants-form.ts';

test('regions and people are read apart by commas of both scripts, lines and semicolons, each once', () => {
  const form = { all: false, regions: '西宁，海东、西宁\n玉树 ', people: 'Li Gong, 王工；' };
  expect(grantsOfForm(form)).toEqual([
    { kind: 'region', region: '西宁' },
    { kind: 'region', region: '海东' },
    { kind: 'region', region: '玉树' },
    { kind: 'person', person: 'Li Gong' },
    { kind: 'person', person: '王工' },
  ]);
  expect(grantsOfForm({ ...form, all: true })).toEqual([{ kind: 'all' }]);
});

test('grants that are shown and saved again are the same', () => {
  const name = stringMatching(/^[a-z\u4e00-\u9fff]{1,6}$/u);
  const drawn = array(record({ kind: constantFrom('region', 'person'), name }), { maxLength: 6 });
  assert(
    property(drawn, (all) => {
      const names = (kind: string) =>
        new Set(all.flatMap((one) => (one.kind === kind ? [one.name] : [])));
      const grants = [
        ...Array.from(names('region'), (region): Grant => ({ kind: 'region', region })),
        ...Array.from(names('person'), (person): Grant => ({ kind: 'person', person })),
      ];
      expect(grantsOfForm(formOfGrants(grants))).toEqual(grants);
    }),
  );
});
