import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { err, ok } from '../../result.ts';
import { parseDuration } from './duration.ts';

test('a length is read in every way in which people write it', () => {
  for (const text of [
    '90',
    '90 min',
    '1:30',
    '1h30',
    '1h30m',
    '1.5h',
    '1.5 H',
    '1小时30分',
    '９０',
    '90分钟',
  ]) {
    expect([text, parseDuration(text)]).toEqual([text, ok(90)]);
  }
  expect(parseDuration('半小时')).toEqual(ok(30));
  expect(parseDuration('2h')).toEqual(ok(120));
});

test('nothing written is not a length of nothing', () => {
  expect(parseDuration('  ')).toEqual(ok(null));
  expect(parseDuration('0')).toEqual(err({ type: 'no-duration' }));
  expect(parseDuration('0:00')).toEqual(err({ type: 'no-duration' }));
});

test('more than a day is refused, a day is not', () => {
  expect(parseDuration('24h')).toEqual(ok(1440));
  for (const text of ['30h', '1441', '24:01', '99999999999999999999']) {
    expect([text, parseDuration(text)]).toEqual([text, err({ type: 'too-long' })]);
  }
});

test('what can be read in two ways or none is refused', () => {
  for (const text of ['1.5', 'an hour', '1:75', '-30', '1h90', '1e2', 'h']) {
    expect([text, parseDuration(text)]).toEqual([text, err({ type: 'not-a-duration' })]);
  }
});

test('every length within a day reads back from all forms that can say it', () => {
  assert(
    property(integer({ min: 1, max: 1440 }), (minutes) => {
      const hours = Math.floor(minutes / 60);
      const rest = minutes % 60;
      const clock = `${hours}:${String(rest).padStart(2, '0')}`;
      for (const text of [
        `${minutes}`,
        `${minutes}min`,
        clock,
        `${hours}h${rest}`,
        `${hours}小时${rest}分`,
      ]) {
        expect(parseDuration(text)).toEqual(ok(minutes));
      }
    }),
  );
});
