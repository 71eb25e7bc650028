import fc from 'fast-check';
import { expect, test } from 'vitest';
import { id } from '../../../tests/support/test-book.ts';
import type { Reply } from './page-reply.ts';
import { pageFormat, readReply, replySum } from './page-reply.ts';

const unsigned: Omit<Reply, 'sum'> = {
  format: 'wellfield-kano-reply',
  version: 1,
  survey: id(400),
  page: id(900),
  reply: id(901),
  client: id(1),
  contact: null,
  respondent: '李工',
  day: '2026-05-11',
  answers: { [id(410)]: { functional: 1, dysfunctional: 5, importance: null } },
  recommends: 9,
  reason: '',
  language: 'zh-CN',
};
const reply: Reply = { ...unsigned, sum: replySum(unsigned) };

test('a reply is read as it was saved', () => {
  expect(readReply(` ${JSON.stringify(reply, null, 2)}\n`)).toEqual({ ok: true, value: reply });
});

test.each([
  ['', 'not-a-reply'],
  ['{', 'not-a-reply'],
  ['null', 'not-a-reply'],
  ['[]', 'not-a-reply'],
  ['{"format":"something"}', 'not-a-reply'],
  ['<html></html>', 'not-a-reply'],
  [`<!doctype html><meta content="${pageFormat}">`, 'page-itself'],
  [JSON.stringify({ ...reply, version: 2 }), 'newer'],
  [JSON.stringify({ ...reply, respondent: '王工' }), 'edited'],
  [JSON.stringify({ ...reply, recommends: 10 }), 'edited'],
  [JSON.stringify({ ...reply, survey: id(401) }), 'edited'],
  [JSON.stringify({ ...reply, answers: {} }), 'edited'],
  [JSON.stringify({ ...reply, more: 1 }), 'edited'],
  [JSON.stringify(reply).replace('{"', '{"__proto__":{"x":1},"'), 'edited'],
  [
    JSON.stringify(reply).replace('"answers":{', '"answers":{"__proto__":{"functional":1},'),
    'edited',
  ],
])('what is not a reply, or was changed since, is refused: %s', (text, type) => {
  expect(readReply(text)).toEqual({ ok: false, error: { type } });
  expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
});

test('no text is anything but a reply or refused', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(readReply(text).ok).toBe(false);
    }),
  );
});
