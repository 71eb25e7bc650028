import { z } from 'zod';
import { instantValue } from '../../record/values.ts';
import { hashValue } from '../attachment/attachment.ts';

/** The version of docs/archive-format.md that is written here. A reader takes its own version and older ones. */
export const archiveVersion = 1;
export const archiveFormat = 'wellfield-archive';
export const manifestName = 'manifest.json';

/** What is refused beyond: a book fits several times over, a mistake or an attack does not. */
export const archiveLimits = {
  entries: 500_000,
  /** Bytes that one part of lines unpacks to. Parts are cut far below it. */
  partBytes: 64 * 1024 * 1024,
  fileBytes: 2 * 1024 * 1024 * 1024,
  /** Bytes that everything unpacks to. */
  allBytes: 64 * 1024 * 1024 * 1024,
  manifestBytes: 128 * 1024 * 1024,
} as const;

/** Where an entry belongs, by its name. */
export type EntryPlace =
  | { readonly kind: 'table'; readonly table: string }
  | { readonly kind: 'actions' }
  | { readonly kind: 'changes' }
  | { readonly kind: 'file'; readonly hash: string };

export function placeOf(name: string): EntryPlace | null {
  const [, table] = /^tables\/([a-z][a-zA-Z]{0,39})\/\d{4,9}\.jsonl$/u.exec(name) ?? [];
  if (table !== undefined) return { kind: 'table', table };
  const [, log] = /^log\/(actions|changes)\/\d{4,9}\.jsonl$/u.exec(name) ?? [];
  if (log === 'actions' || log === 'changes') return { kind: log };
  const [, hash] = /^files\/([0-9a-f]{64})$/u.exec(name) ?? [];
  return hash === undefined ? null : { kind: 'file', hash };
}

export function partName(folder: string, part: number): string {
  return `${folder}/${String(part).padStart(4, '0')}.jsonl`;
}

const countValue = z.int().min(0);

export const manifestSchema = z.object({
  format: z.literal(archiveFormat),
  version: z.int().min(1),
  made: instantValue,
  /** Who made it, as the device knew the person; '' where nobody had said. */
  by: z.string().max(500),
  counts: z.object({
    tables: z.record(z.string(), countValue),
    actions: countValue,
    changes: countValue,
    files: countValue,
  }),
  /** Files that records name, but that the device did not have. */
  missingFiles: z.array(hashValue),
  entries: z.array(
    z.object({
      name: z.string().max(200),
      bytes: countValue,
      sha256: hashValue,
    }),
  ),
});
export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestEntry = Manifest['entries'][number];

/** Of an archive of a later version only this is read, to say so. */
export const manifestHeadSchema = z.object({
  format: z.literal(archiveFormat),
  version: z.int().min(1),
});

/** Why an archive is not taken in. Nothing was written. */
export type ArchiveRefusal =
  | { readonly type: 'no-archive' }
  | { readonly type: 'truncated' }
  | { readonly type: 'newer'; readonly version: number }
  /** An entry is missing, is not what the manifest says, or should not be there. */
  | { readonly type: 'broken'; readonly entry: string }
  | { readonly type: 'checksum'; readonly entry: string }
  | { readonly type: 'too-large'; readonly entry: string }
  /** A line that is no record of its table. */
  | { readonly type: 'bad-line'; readonly entry: string; readonly line: number }
  | { readonly type: 'unreadable' }
  | { readonly type: 'no-room'; readonly needed: number; readonly free: number }
  | { readonly type: 'given-up' };
