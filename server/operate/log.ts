/** A line of the log. Never the name of a client or of a member, never a value; people and devices go by their ids. */
export type Line = {
  readonly level: 'info' | 'warning' | 'error';
  readonly event: string;
  readonly [detail: string]: string | number | boolean | null;
};
export type Log = (line: Line) => void;

/** One JSON object a line, for whatever collects them. */
export function jsonLog(write: (text: string) => void, now: () => number): Log {
  return (line) => {
    write(`${JSON.stringify({ at: new Date(now()).toISOString(), ...line })}\n`);
  };
}

/** What may be told of a bug: its kind and where it was, not its message, in which a value may stand. */
export function traced(error: unknown): { readonly kind: string; readonly where: string } {
  if (!(error instanceof Error)) return { kind: typeof error, where: '' };
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  const cause = error.cause instanceof Error ? ` < ${error.cause.name}` : '';
  return {
    kind: `${error.name}${code}${cause}`,
    where: frames
      .slice(0, 6)
      .map((line) => line.trim())
      .join(' | '),
  };
}
