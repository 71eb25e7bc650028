import { expect, test } from 'vitest';
import { id } from '../../../tests/support/test-book.ts';
import { newNeed } from '../need/need.ts';
import { voicedNeeds } from './voiced-needs.ts';

const said = (n: number, client: number, text: string, day = '2026-05-01') => ({
  ...newNeed(id(n), id(client), day),
  text,
});

test('needs in the same words are one need, and what most clients said comes first', () => {
  const met = { ...said(5, 3, '热线'), met: '2026-05-02' };
  expect(
    voicedNeeds([
      said(1, 1, '培训'),
      said(2, 1, '五天 内答复'),
      said(3, 2, ' 五天  内答复 ', '2026-05-09'),
      said(4, 2, '五天 内答复'),
      met,
    ]),
  ).toEqual([
    { text: ' 五天  内答复 ', needs: [id(3), id(4), id(2)], clients: 2 },
    { text: '培训', needs: [id(1)], clients: 1 },
  ]);
});
