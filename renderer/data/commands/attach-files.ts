import type { Attachable, Attachment } from '../../../shared/domain/attachment/attachment.ts';
import type { FileRefusal } from '../../../shared/domain/attachment/check-file.ts';
import {
  fileNameOf,
  isFalsePicture,
  refusalOf,
} from '../../../shared/domain/attachment/check-file.ts';
import { fileTypeOf, headBytes } from '../../../shared/domain/attachment/file-type.ts';
import { clientOf } from '../../../shared/domain/book.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { fileLimit } from '../files/file-limit.ts';
import { filesOf, UnreadableFile } from '../files/file-store.ts';
import { isOutOfSpace } from '../files/out-of-space.ts';
import { thumbnailOf } from '../files/thumbnail.ts';
import { NotSafe } from '../journal/safety.ts';

/** The record that files are hung on. */
export type AttachTo = { readonly of: Attachable; readonly recordId: Id };

/** A file whose bytes are kept, waiting for the record it belongs to. */
export type KeptFile = Omit<Attachment, 'clientId' | 'of' | 'recordId'>;

/** What came of several files: each is attached or has its own refusal. */
export type Attached = {
  /** The action by which all of them can be taken off again; null where none was attached. */
  readonly action: Id | null;
  readonly files: readonly Attachment[];
  readonly refused: readonly FileRefusal[];
};

export type AttachRefusal = { readonly type: 'record-not-found' };

/** Keeps the bytes of files and then hangs them on a record, all in one step of the book. */
export async function attachFiles(
  deps: Deps,
  to: AttachTo,
  files: readonly File[],
  trust: Trust = 'any-file',
): Promise<Result<Attached, AttachRefusal>> {
  const { kept, refused } = await keepFiles(deps, files, trust);
  const attached = await attachKept(deps, to, kept);
  if (!attached.ok) return attached;
  return ok({ ...attached.value, refused: [...refused, ...attached.value.refused] });
}

/** Whether what calls itself a picture has to be one, as the photos of a visit have. */
export type Trust = 'any-file' | 'true-pictures';

/** Stores the bytes alone: what no record comes to name is swept away later. */
export async function keepFiles(
  deps: Deps,
  files: readonly File[],
  trust: Trust = 'any-file',
): Promise<{ readonly kept: readonly KeptFile[]; readonly refused: readonly FileRefusal[] }> {
  const limit = await fileLimit(deps);
  const kept: KeptFile[] = [];
  const refused: FileRefusal[] = [];
  for (const file of files) {
    const refusal = refusalOf(file, limit);
    const result = refusal ? err(refusal) : await keep(deps, file, trust);
    if (result.ok) kept.push(result.value);
    else refused.push(result.error);
  }
  return { kept, refused };
}

/**
 * Hangs files whose bytes are kept on a record. The same bytes hang on it once. `partOf` is the action that has just made the
 * record, so that both are taken back together.
 */
export async function attachKept(
  deps: Deps,
  { of, recordId }: AttachTo,
  kept: readonly KeptFile[],
  partOf: Id | null = null,
): Promise<Result<Attached, AttachRefusal>> {
  const action = partOf ?? deps.newId();
  return commit<Attached, AttachRefusal>(
    deps,
    { id: action, name: 'attachment.add', undoes: null },
    async (book) => {
      const record = await book.get(of, recordId);
      const clientId = record ? clientOf(of, record) : null;
      if (clientId === null) return err({ type: 'record-not-found' });
      const there = await book.lookUp('attachments', 'recordId', [recordId]);
      const hashes = new Set(there.map(({ hash }) => hash));
      const files: Attachment[] = [];
      const refused: FileRefusal[] = [];
      for (const file of kept) {
        if (hashes.has(file.hash)) refused.push({ name: file.name, type: 'already-there' });
        else files.push({ ...file, clientId, of, recordId });
        hashes.add(file.hash);
      }
      const writes = files.map((file) => put('attachments', file));
      return ok({ writes, value: { action: files.length > 0 ? action : null, files, refused } });
    },
  );
}

async function keep(deps: Deps, file: File, trust: Trust): Promise<Result<KeptFile, FileRefusal>> {
  const name = fileNameOf(file.name);
  const store = filesOf(deps);
  try {
    const hash = await store.put(file);
    await deps.safety.keepFile(hash, file);
    const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
    const type = fileTypeOf(head, name, file.size);
    // Its bytes are swept away, as those of every file that no record names.
    if (trust === 'true-pictures' && isFalsePicture(file, type)) {
      return err({ name, type: 'not-a-picture' });
    }
    const thumbnail = await keepThumbnail(deps, file, type);
    return ok({ id: deps.newId(), name, type, bytes: file.size, hash, thumbnail });
  } catch (error) {
    if (error instanceof UnreadableFile) return err({ name, type: 'unreadable' });
    const isFull = error instanceof NotSafe && error.health === 'nearly-full';
    if (isFull || isOutOfSpace(error)) return err({ name, type: 'no-space' });
    const message = error instanceof Error ? error.message : String(error);
    return err({ name, type: 'not-stored', message });
  }
}

/** A picture without a small one is still a picture: it is shown by its name. */
async function keepThumbnail(deps: Deps, file: File, type: string): Promise<string | null> {
  const small = await thumbnailOf(file, type);
  if (!small) return null;
  try {
    const hash = await filesOf(deps).put(small);
    await deps.safety.keepFile(hash, small);
    return hash;
  } catch {
    return null;
  }
}
