import { hash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Shown } from './certificate.ts';
import { pinIn, troubleWith, verdictOn } from './certificate.ts';

const sum = (text: string) =>
  hash('sha256', text, 'hex').toUpperCase().match(/../gu)?.join(':') ?? '';
const shown = (hostname: string, text: string, trusted: boolean): Shown => ({
  hostname,
  fingerprint: `sha256/${hash('sha256', text, 'base64')}`,
  trusted,
});
const pin = { host: 'office.example', fingerprint: sum('ours') };

test.each([
  ['the pinned one', shown('office.example', 'ours', false), ['take', null]],
  ['the pinned one in other letters', shown('OFFICE.example', 'ours', false), ['take', null]],
  ['another one', shown('office.example', 'theirs', false), ['refuse', 'other']],
  [
    'another one that the system trusts',
    shown('office.example', 'theirs', true),
    ['refuse', 'other'],
  ],
  ['one of another host', shown('elsewhere.example', 'theirs', true), ['system', null]],
  [
    'the pinned one at another host',
    shown('elsewhere.example', 'ours', false),
    ['system', 'untrusted'],
  ],
  ['one of a host below it', shown('a.office.example', 'theirs', true), ['system', null]],
])('%s', (_which, it, judged) => {
  expect([verdictOn(pin, it), troubleWith(pin, it)]).toEqual(judged);
});

test('without a pin the system decides alone', () => {
  const both = [true, false].map((trusted) => shown('office.example', 'ours', trusted));
  expect(both.map((it) => verdictOn(null, it))).toEqual(['system', 'system']);
  expect(both.map((it) => troubleWith(null, it))).toEqual([null, 'untrusted']);
});

test('IPv6 is pinned without the brackets of its address', () => {
  expect(verdictOn({ ...pin, host: '::1' }, shown('[::1]', 'ours', false))).toBe('take');
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wellfield-pin-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a pin is there at the next start, until it is forgotten', () => {
  const file = join(folder, 'profile', 'office-certificate.json');
  pinIn(file).keep(pin);
  expect(pinIn(file).current()).toEqual(pin);
  expect(readdirSync(join(folder, 'profile'))).toEqual(['office-certificate.json']);
  pinIn(file).keep(null);
  expect([pinIn(file).current(), readdirSync(join(folder, 'profile'))]).toEqual([null, []]);
});

test('a pin that cannot be kept is told, and the former one holds', () => {
  const kept = pinIn(join('/dev/null', 'profile', 'office-certificate.json'));
  expect(() => kept.keep(pin)).toThrow('ENOTDIR');
  expect(kept.current()).toBeNull();
});

test.each(['', 'nonsense', 'null', '{}', '{"host":"office.example","fingerprint":"AB"}'])(
  'a file with %j has no pin',
  (text) => {
    const file = join(folder, 'office-certificate.json');
    writeFileSync(file, text);
    expect(pinIn(file).current()).toBeNull();
  },
);
