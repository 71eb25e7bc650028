import type {
  ArchiveRefusal,
  EntryPlace,
  Manifest,
  ManifestEntry,
} from '../../../shared/domain/archive/manifest.ts';
import {
  archiveLimits,
  archiveVersion,
  manifestHeadSchema,
  manifestName,
  manifestSchema,
  placeOf,
} from '../../../shared/domain/archive/manifest.ts';
import type { TableName } from '../../../shared/domain/book.ts';
import { isTableName } from '../../../shared/domain/book.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import type { ArchiveProgress, Stop } from './archive-files.ts';
import { actionLines, entryLines, jsonOf, rowLines } from './archive-lines.ts';
import { sha256 } from './sha256.ts';
import { ArchiveRefused, ZipReader } from './zip-reader.ts';

/** An entry of which the manifest speaks, and where it belongs. */
export type ArchiveEntry = ManifestEntry & { readonly place: EntryPlace };

/** An archive of which every byte has been looked at. */
export class OpenArchive {
  readonly manifest: Manifest;
  readonly entries: readonly ArchiveEntry[];
  /** Tells this archive from every other: the hash of its manifest. */
  readonly identity: string;
  private readonly zip: ZipReader;

  constructor(
    zip: ZipReader,
    parts: {
      readonly manifest: Manifest;
      readonly entries: readonly ArchiveEntry[];
      readonly identity: string;
    },
  ) {
    this.zip = zip;
    this.manifest = parts.manifest;
    this.entries = parts.entries;
    this.identity = parts.identity;
  }

  /** The bytes of an entry, compared with its checksum each time that they are read. */
  async bytes({ name, bytes, sha256: expected }: ManifestEntry): Promise<Uint8Array<ArrayBuffer>> {
    const entry = this.zip.entries.get(name);
    if (!entry) throw new ArchiveRefused({ type: 'broken', entry: name });
    const unpacked = await this.zip.read(entry, bytes);
    if ((await sha256(unpacked)) !== expected) {
      throw new ArchiveRefused({ type: 'checksum', entry: name });
    }
    return unpacked;
  }

  ofTable(table: TableName): readonly ArchiveEntry[] {
    return this.entries.filter(({ place }) => place.kind === 'table' && place.table === table);
  }

  of(kind: 'actions' | 'changes'): readonly ArchiveEntry[] {
    return this.entries.filter(({ place }) => place.kind === kind);
  }
}

/** Opens an archive and looks at all of it: sizes, checksums and every line, so that nothing is written of one that is not whole. */
export async function openArchive(
  blob: Blob,
  signal: Stop,
  onProgress: (progress: ArchiveProgress) => void,
): Promise<Result<OpenArchive, ArchiveRefusal>> {
  try {
    const archive = await readManifest(blob);
    await checkAll(archive, signal, onProgress);
    return ok(archive);
  } catch (error) {
    if (error instanceof ArchiveRefused) return err(error.refusal);
    throw error;
  }
}

async function readManifest(blob: Blob): Promise<OpenArchive> {
  const zip = await ZipReader.open(blob);
  const entry = zip.entries.get(manifestName);
  if (!entry) throw new ArchiveRefused({ type: 'no-archive' });
  if (entry.unpacked > archiveLimits.manifestBytes) {
    throw new ArchiveRefused({ type: 'too-large', entry: manifestName });
  }
  const bytes = await zip.read(entry, entry.unpacked);
  const json = jsonOf(new TextDecoder().decode(bytes));
  const head = manifestHeadSchema.safeParse(json);
  if (!head.success) throw new ArchiveRefused({ type: 'no-archive' });
  const { version } = head.data;
  if (version > archiveVersion) throw new ArchiveRefused({ type: 'newer', version });
  const manifest = manifestSchema.safeParse(json);
  if (!manifest.success) throw new ArchiveRefused({ type: 'broken', entry: manifestName });
  const entries = manifest.data.entries.map(placed);
  checkNames(entries, zip);
  const identity = await sha256(bytes);
  return new OpenArchive(zip, { manifest: manifest.data, entries, identity });
}

function placed(entry: ManifestEntry): ArchiveEntry {
  const place = placeOf(entry.name);
  const isKnown = place && (place.kind !== 'table' || isTableName(place.table));
  if (!isKnown) throw new ArchiveRefused({ type: 'broken', entry: entry.name });
  const most = place.kind === 'file' ? archiveLimits.fileBytes : archiveLimits.partBytes;
  if (entry.bytes > most) throw new ArchiveRefused({ type: 'too-large', entry: entry.name });
  if (place.kind === 'file' && place.hash !== entry.sha256) {
    throw new ArchiveRefused({ type: 'checksum', entry: entry.name });
  }
  return { ...entry, place };
}

/** The manifest and the directory name the same entries, each once. */
function checkNames(entries: readonly ArchiveEntry[], zip: ZipReader): void {
  const names = new Set([manifestName, ...entries.map(({ name }) => name)]);
  const strange = [...zip.entries.keys()].find((name) => !names.has(name));
  const missing = [...names].find((name) => !zip.entries.has(name));
  const entry = strange ?? missing;
  if (entry !== undefined || names.size !== entries.length + 1) {
    throw new ArchiveRefused({ type: 'broken', entry: entry ?? manifestName });
  }
  const all = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  if (all > archiveLimits.allBytes) throw new ArchiveRefused({ type: 'too-large', entry: '' });
}

async function checkAll(
  archive: OpenArchive,
  signal: Stop,
  onProgress: (progress: ArchiveProgress) => void,
): Promise<void> {
  const all = archive.entries.reduce((sum, { bytes }) => sum + bytes, 0);
  const found = new Map<string, number>();
  const ids = new Set<string>();
  let folder = '';
  let done = 0;
  for (const entry of archive.entries) {
    if (signal.aborted) throw new ArchiveRefused({ type: 'given-up' });
    const key = keyOf(entry.place);
    // Ids are compared within a table; its parts lie together.
    if (key !== folder) ids.clear();
    folder = key;
    const count = checkEntry(entry, await archive.bytes(entry), ids);
    found.set(key, (found.get(key) ?? 0) + count);
    done += entry.bytes;
    onProgress({ done, all });
  }
  checkCounts(archive.manifest.counts, found);
}

function keyOf(place: EntryPlace): string {
  return place.kind === 'table' ? `table ${place.table}` : place.kind;
}

/** How many records the entry holds; refused where a line is none, or an id stands twice. */
function checkEntry(
  { name, place }: ArchiveEntry,
  bytes: Uint8Array<ArrayBuffer>,
  ids: Set<string>,
): number {
  if (place.kind === 'file') return 1;
  const keys = keysIn(name, place, bytes);
  for (const [i, key] of keys.entries()) {
    if (ids.has(key)) throw new ArchiveRefused({ type: 'bad-line', entry: name, line: i + 1 });
    ids.add(key);
  }
  return keys.length;
}

function keysIn(
  name: string,
  place: Exclude<EntryPlace, { readonly kind: 'file' }>,
  bytes: Uint8Array<ArrayBuffer>,
): readonly string[] {
  if (place.kind === 'actions') return actionLines(name, bytes).map(({ id }) => id);
  if (place.kind === 'changes') return entryLines(name, bytes).map(({ seq }) => String(seq));
  return isTableName(place.table) ? rowLines(place.table, name, bytes).map(({ id }) => id) : [];
}

function checkCounts(counts: Manifest['counts'], found: ReadonlyMap<string, number>): void {
  const expected: readonly (readonly [string, number])[] = [
    ...Object.entries(counts.tables).map(([table, count]) => [`table ${table}`, count] as const),
    ['actions', counts.actions],
    ['changes', counts.changes],
    ['file', counts.files],
  ];
  const agree = expected.every(([key, count]) => (found.get(key) ?? 0) === count);
  const all = [...found.values()].reduce((sum, count) => sum + count, 0);
  const told = expected.reduce((sum, [, count]) => sum + count, 0);
  if (!agree || all !== told) throw new ArchiveRefused({ type: 'broken', entry: manifestName });
}
