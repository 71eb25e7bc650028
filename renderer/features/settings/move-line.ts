/** A text of lines with its cursor. */
export type Lines = { readonly text: string; readonly caret: number };

/** The line in which the cursor is, moved past its neighbour, with the cursor in it; at the end of the text it stays. */
export function moveLine({ text, caret }: Lines, direction: 'up' | 'down'): Lines {
  const lines = text.split('\n');
  const before = text.slice(0, caret).split('\n');
  const from = before.length - 1;
  const to = direction === 'up' ? from - 1 : from + 1;
  const line = lines[from];
  if (line === undefined || lines[to] === undefined) return { text, caret };
  lines.splice(from, 1);
  lines.splice(to, 0, line);
  const start = lines.slice(0, to).reduce((sum, { length }) => sum + length + 1, 0);
  return { text: lines.join('\n'), caret: start + (before.at(-1)?.length ?? 0) };
}
