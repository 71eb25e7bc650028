/** Rows as spreadsheets and mail take them from the clipboard. */
export type TableTexts = { readonly plain: string; readonly html: string };

/** A table of texts, its first row being the names of the columns where `headed`. */
export function tableTexts(rows: readonly (readonly string[])[], headed: boolean): TableTexts {
  const html = rows.map((cells, i) => {
    const tag = headed && i === 0 ? 'th' : 'td';
    return `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  });
  return {
    plain: rows.map((cells) => cells.map(oneCell).join('\t')).join('\r\n'),
    html: `<meta charset="utf-8"><table>${html.join('')}</table>`,
  };
}

/** A tab or a line within a cell would begin another one: the cell is quoted, as Excel itself does. */
function oneCell(text: string): string {
  return /[\t\r\n"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br>');
}
