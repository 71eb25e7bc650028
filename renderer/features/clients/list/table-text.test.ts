import { expect, test } from 'vitest';
import { TableText } from './table-text.ts';

function textsOf(parts: readonly (readonly string[])[][], headed: boolean) {
  const table = new TableText(headed);
  for (const part of parts) table.add(part);
  return table.texts();
}

test('rows become a table that spreadsheets paste cell by cell', () => {
  const parts = [
    [
      ['编号', 'Name'],
      ['000001', 'A <B> & "C"'],
    ],
    [],
    [['2', 'two\nlines']],
  ];
  expect(textsOf(parts, true)).toEqual({
    plain: '编号\tName\r\n000001\t"A <B> & ""C"""\r\n2\t"two\nlines"',
    html: '<meta charset="utf-8"><table><tr><th>编号</th><th>Name</th></tr><tr><td>000001</td><td>A &lt;B&gt; &amp; "C"</td></tr><tr><td>2</td><td>two<br>lines</td></tr></table>',
  });
  expect(textsOf([[['x']]], false).html).toContain('<td>x</td>');
});

test('a very long table is copied as a text alone', () => {
  const rows = Array.from({ length: 1500 }, (_, i) => [String(i)]);
  const { plain, html } = textsOf([rows, rows], true);
  expect(plain.split('\r\n')).toHaveLength(3000);
  expect(html).toBeNull();
});
