import { strToU8, zipSync } from 'fflate';

/** An archive made by hand: the manifest lists what there is, unless the test says otherwise. */
export async function handMade(
  entries: Readonly<Record<string, string>>,
  change: (manifest: Record<string, unknown>) => Record<string, unknown> = (same) => same,
): Promise<Blob> {
  const listed = await Promise.all(
    Object.entries(entries).map(async ([name, text]) => {
      const bytes = new TextEncoder().encode(text);
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
      return { name, bytes: bytes.length, sha256 };
    }),
  );
  const lines = (entries['tables/clients/0001.jsonl']?.split('\n').length ?? 1) - 1;
  const manifest = change({
    format: 'wellfield-archive',
    version: 1,
    made: '2026-05-11T01:30:00.000Z',
    by: '',
    counts: { tables: { clients: lines }, actions: 0, changes: 0, files: 0 },
    missingFiles: [],
    entries: listed,
  });
  const all = Object.entries({ ...entries, 'manifest.json': JSON.stringify(manifest) });
  const zipped = zipSync(Object.fromEntries(all.map(([name, text]) => [name, strToU8(text)])));
  return new Blob([new Uint8Array(zipped)]);
}
