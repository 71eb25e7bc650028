/** Rows as spreadsheets and mail take them from the clipboard. */
export type TableTexts = {
  readonly plain: string;
  /** Null where there are so many rows that taking them in would hold up the screen. */
  readonly html: string | null;
};

/** Browsers look through every tag of what is copied; so many rows they do in a moment. */
export const mostInHtml = 2000;

/** A table of texts, made part by part; the first row names the columns where it is `headed`. */
export class TableText {
  private readonly headed: boolean;
  private readonly plain: string[] = [];
  private html: string[] | null = [];
  private count = 0;

  constructor(headed: boolean) {
    this.headed = headed;
  }

  add(rows: readonly (readonly string[])[]): void {
    if (rows.length === 0) return;
    const first = this.count;
    this.count += rows.length;
    this.plain.push(rows.map((cells) => cells.map(oneCell).join('\t')).join('\r\n'));
    if (this.count > mostInHtml) this.html = null;
    this.html?.push(...rows.map((cells, i) => rowHtml(cells, this.headed && first + i === 0)));
  }

  texts(): TableTexts {
    return {
      plain: this.plain.join('\r\n'),
      html: this.html && `<meta charset="utf-8"><table>${this.html.join('')}</table>`,
    };
  }
}

function rowHtml(cells: readonly string[], head: boolean): string {
  const tag = head ? 'th' : 'td';
  return `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
}

/** A tab or a line within a cell would begin another one: the cell is quoted, as Excel itself does. */
function oneCell(text: string): string {
  return /[\t\r\n"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function escaped(text: string): string {
  if (!/[&<>\n]/u.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br>');
}
