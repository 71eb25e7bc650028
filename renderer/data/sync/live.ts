import type { Link } from './link.ts';

/**
 * Hears of the office's head as it rises, over one answer that does not end; resolves when it ends, for whatever reason. What is new has to
 * be asked for. `refused`: the office does not know this session any more, and whoever asks it something will learn why.
 */
export async function hearHeads(
  link: Link,
  signal: AbortSignal,
  onHead: (seq: number) => void,
): Promise<'ended' | 'refused'> {
  const token = await link.token(signal);
  if (!token.ok) return 'ended';
  try {
    const response = await fetch(new URL('/v1/live', token.value.address), {
      headers: { Authorization: `Bearer ${token.value.token}`, Accept: 'text/event-stream' },
      signal,
      redirect: 'manual',
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    const type = response.headers.get('Content-Type') ?? '';
    const isStream = response.ok && type.startsWith('text/event-stream');
    if (isStream && response.body) await readHeads(response.body, onHead);
    return response.status === 401 || response.status === 403 ? 'refused' : 'ended';
  } catch {
    // Ended by us or by the network: whoever listens begins again.
    return 'ended';
  }
}

/** Tells the heads in a stream of bytes, however it is cut; resolves at its end, or where it is no office's. */
export async function readHeads(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  onHead: (seq: number) => void,
): Promise<void> {
  let unread = '';
  for await (const part of body.pipeThrough(new TextDecoderStream())) {
    const lines = (unread + part).split('\n');
    unread = lines.pop() ?? '';
    // Whoever speaks without end and without lines is no office.
    if (unread.length > mostUnread) return;
    for (const seq of lines.map(seqIn)) if (seq !== null) onHead(seq);
  }
}

const mostUnread = 4096;

/** The head that a line of the stream tells; null for any other line. */
function seqIn(line: string): number | null {
  const seq = /^data: \{"seq":(\d{1,15})\}$/u.exec(line)?.[1];
  return seq === undefined ? null : Number(seq);
}
