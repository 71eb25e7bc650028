/** The dark squares of a QR code as one path of an SVG, a square being 1 × 1. `dark`: its rows, from above. */
export function qrPath(dark: readonly (readonly boolean[])[]): string {
  return dark.flatMap((row, y) => runsIn(row).map(([x, end]) => run(x, y, end - x))).join('');
}

function run(x: number, y: number, length: number): string {
  return `M${x} ${y}h${length}v1h-${length}z`;
}

/** Squares beside each other are one piece, or fine lines would be seen between them. */
function runsIn(row: readonly boolean[]): readonly (readonly [start: number, end: number])[] {
  const starts = [...row.keys()].filter((x) => row[x] === true && row[x - 1] !== true);
  return starts.map((start) => {
    const end = row.indexOf(false, start);
    return [start, end === -1 ? row.length : end];
  });
}
