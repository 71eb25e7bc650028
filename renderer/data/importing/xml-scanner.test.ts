import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FileRefused } from './file-refused.ts';
import { attribute, unescaped, XmlScanner } from './xml-scanner.ts';

function eventsOf(pieces: readonly string[]): readonly string[] {
  const events: string[] = [];
  const scanner = new XmlScanner({
    open: (name, attributes) => events.push(`<${name}${attribute(attributes, 'r')}`),
    text: (text) => events.push(text),
    close: (name) => events.push(`/${name}`),
  });
  for (const piece of pieces) scanner.feed(piece);
  scanner.end();
  return events;
}

const sample =
  '<?xml version="1.0"?><!-- a > b --><x:row r="1" y="a>b"><c r=\'A&amp;1\'><t>1 &lt; 2 &#x4e2d;&#10;</t></c><v/>' +
  '<![CDATA[<raw>]]></x:row>\n';

test('elements, attributes, texts and references are read', () => {
  expect(eventsOf([sample])).toEqual([
    '<row1',
    '<cA&1',
    '<t',
    '1 < 2 中\n',
    '/t',
    '/c',
    '<v',
    '/v',
    '<raw>',
    '/row',
  ]);
});

test('it does not matter how a sample is cut into pieces', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 60 }), (lengths) => {
      const pieces: string[] = [];
      let rest = sample;
      for (const length of lengths) {
        pieces.push(rest.slice(0, length));
        rest = rest.slice(length);
      }
      pieces.push(rest);
      expect(eventsOf(pieces)).toEqual(eventsOf([sample]));
    }),
  );
});

test('a sample that is cut off, or that defines entities, is damaged', () => {
  expect(() => eventsOf(['<row><c r="A1"'])).toThrow(FileRefused);
  expect(() => eventsOf(['<!DOCTYPE x [<!ENTITY a "b">]><x/>'])).toThrow(FileRefused);
  expect(() => eventsOf(['<t>', 'x'.repeat(3_000_000)])).toThrow(FileRefused);
});

test('control characters are written as OOXML writes them', () => {
  expect(unescaped('a_x000D_b_x4E2D_')).toBe('a\rb中');
});
