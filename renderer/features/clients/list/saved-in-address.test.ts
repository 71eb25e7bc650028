import { expect, test } from 'vitest';
import { toAddress } from '../../../../shared/domain/list/filter-address.ts';
import type { Condition } from '../../../../shared/domain/list/filter.ts';
import { noFilter } from '../../../../shared/domain/list/filter.ts';
import type { ListInView } from './saved-in-address.ts';
import { listInView, searchOf } from './saved-in-address.ts';
import type { ClientsSearch } from './view-in-address.ts';

const condition = (column: string, is: Condition['is'], ...values: Condition['values']) =>
  ({ kind: 'condition', column, is, values }) as const;
const either = {
  kind: 'any' as const,
  of: [condition('phone', 'empty'), condition('owner', 'is', '王工')],
};
const columns = ['name', 'revenue'];

test('quick filters become conditions of the view, and come back as quick filters', () => {
  const search: ClientsSearch = {
    q: '电力',
    region: ['青海', ''],
    segment: ['A', 'none'],
    from: 1500.5,
    filter: [...toAddress(either)],
    archived: true,
    sort: '-revenue',
    group: 'industry',
    columns,
  };
  const kept = listInView(search, columns, 'CNY');
  expect(kept).toEqual({
    search: '电力',
    filter: {
      kind: 'all',
      of: [
        condition('region', 'is', '青海', ''),
        condition('segment', 'is', 'A', ''),
        condition('revenue', 'at-least', 150_050),
        either,
      ],
    },
    columns,
    sort: { column: 'revenue', falling: true },
    group: 'industry',
    archived: true,
  });
  expect(searchOf(kept, 'CNY')).toEqual(search);
});

test('a list without anything is every client', () => {
  const kept = listInView({}, columns, 'CNY');
  expect(kept.filter).toEqual(noFilter);
  expect(searchOf(kept, 'CNY')).toEqual({ columns });
});

test.each<[string, ListInView['filter']]>([
  [
    'a second condition on the same column',
    { kind: 'all', of: [condition('region', 'is', 'a'), condition('region', 'is', 'b')] },
  ],
  ['a condition alone', condition('name', 'contains', 'x')],
  [
    'an or of facets',
    { kind: 'any', of: [condition('region', 'is', 'a'), condition('owner', 'is', 'b')] },
  ],
  [
    'another test of a facet’s column',
    { kind: 'all', of: [condition('region', 'is-not', 'a'), condition('revenue', 'is', 5)] },
  ],
])('%s means the same after a stay in the address', (_, filter) => {
  const view = { ...listInView({}, columns, 'CNY'), filter };
  const again = listInView(searchOf(view, 'CNY'), columns, 'CNY');
  const whole = (part: ListInView['filter']) =>
    part.kind === 'condition' ? { kind: 'all', of: [part] } : part;
  expect(whole(again.filter)).toEqual(whole(filter));
});
