import { expect, test } from 'vitest';
import { tableTexts } from './table-text.ts';

test('rows become a table that spreadsheets paste cell by cell', () => {
  const rows = [
    ['编号', 'Name'],
    ['000001', 'A <B> & "C"'],
    ['2', 'two\nlines'],
  ];
  expect(tableTexts(rows, true)).toEqual({
    plain: '编号\tName\r\n000001\t"A <B> & ""C"""\r\n2\t"two\nlines"',
    html: '<meta charset="utf-8"><table><tr><th>编号</th><th>Name</th></tr><tr><td>000001</td><td>A &lt;B&gt; &amp; "C"</td></tr><tr><td>2</td><td>two<br>lines</td></tr></table>',
  });
  expect(tableTexts([['x']], false).html).toContain('<td>x</td>');
});
