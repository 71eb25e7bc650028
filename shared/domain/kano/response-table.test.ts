import { expect, test } from 'vitest';
import { aQuestion } from '../../../tests/support/survey-rows.ts';
import { id } from '../../../tests/support/test-book.ts';
import { guessResponseColumns, readResponseRow } from './response-table.ts';

const questions = [
  aQuestion({ id: id(411), need: '热线' }),
  aQuestion({ id: id(412), place: 1, need: '备件' }),
];

test('numbered columns are the questions in their order, wherever they stand', () => {
  expect(guessResponseColumns(['sex', 'f1', 'd1', 'F2', 'd2', 'i2'], questions)).toEqual({
    client: null,
    respondent: null,
    day: null,
    recommends: null,
    needs: {
      [id(411)]: { functional: 1, dysfunctional: 2, importance: null },
      [id(412)]: { functional: 3, dysfunctional: 4, importance: 5 },
    },
  });
});

test('columns that begin with a need are its questions', () => {
  const header = ['客户编号', '姓名', '热线（具备）', '热线（不具备）', '备件', 'NPS', '日期'];
  expect(guessResponseColumns(header, questions)).toEqual({
    client: 0,
    respondent: 1,
    day: 6,
    recommends: 5,
    needs: {
      [id(411)]: { functional: 2, dysfunctional: 3, importance: null },
      [id(412)]: { functional: 4, dysfunctional: null, importance: null },
    },
  });
});

const header = ['client', 'name', 'f1', 'd1', 'i1', 'nps', 'date'];
const columns = guessResponseColumns(header, questions.slice(0, 1));

test('a row is read with its blanks, with digits or words', () => {
  const cells = ['000001', '李工', '喜欢', '５', '', '10', '2026/5/11'];
  expect(readResponseRow(7, cells, header, columns)).toEqual({
    ok: true,
    value: {
      line: 7,
      client: '000001',
      respondent: '李工',
      day: '2026-05-11',
      answers: { [id(411)]: { functional: 1, dysfunctional: 5, importance: null } },
      recommends: 10,
    },
  });
});

test.each([
  [['', 'A'], { type: 'client-blank' }],
  [['1', 'A', '6'], { type: 'not-a-step', column: 'f1', value: '6' }],
  [['1', 'A', '0'], { type: 'not-a-step', column: 'f1', value: '0' }],
  [['1', 'A', '1', '2.5'], { type: 'not-a-step', column: 'd1', value: '2.5' }],
  [['1', 'A', '1', '2', '10'], { type: 'not-an-importance', column: 'i1', value: '10' }],
  [['1', 'A', '1', '2', '', '11'], { type: 'not-a-recommendation', column: 'nps', value: '11' }],
  [['1', 'A', '1', '2', '', '', '31.2.26'], { type: 'no-such-day', value: '31.2.26' }],
])('a row with a cell that is no answer is refused whole: %o', (cells, error) => {
  expect(readResponseRow(2, cells, header, columns)).toEqual({ ok: false, error });
});
