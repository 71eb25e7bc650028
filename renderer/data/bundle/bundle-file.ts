import type { Bundle } from '../../../shared/bundle/bundle.ts';
import { bundleSchema } from '../../../shared/bundle/bundle.ts';
import type { BundleRefusal } from '../../../shared/bundle/refusal.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err } from '../../../shared/result.ts';
import type { Deps } from '../deps.ts';
import type { Sealing } from './sealed-file.ts';
import { seal, unseal } from './sealed-file.ts';
import type { TakenIn, TakeWish } from './take-bundle.ts';
import { takeBundle } from './take-bundle.ts';
import { writeBundle } from './write-bundle.ts';

export type WrittenFile = {
  readonly blob: Blob;
  /** Changes of rows in it. */
  readonly changes: number;
};

/** What this book holds and its receiver is not known to, as a file that only who knows the passphrase can read. */
export async function writeChangesFile(
  deps: Deps,
  { to, passphrase }: { readonly to: Id | null; readonly passphrase: string },
  sealing?: Sealing,
): Promise<WrittenFile> {
  const bundle = await writeBundle(deps, to);
  const changes = bundle.entries.reduce((sum, { operations }) => sum + operations.length, 0);
  return { blob: await seal(JSON.stringify(bundle), passphrase, sealing), changes };
}

export type TakeFileWish = TakeWish & { readonly passphrase: string };

/** Takes a file of changes in; whatever is refused changes nothing. */
export async function takeChangesFile(
  deps: Deps,
  file: Blob,
  { passphrase, ...wish }: TakeFileWish,
): Promise<Result<TakenIn, BundleRefusal>> {
  const opened = await unseal(file, passphrase);
  if (!opened.ok) return opened;
  const bundle = readBundle(opened.value);
  return bundle ? takeBundle(deps, bundle, wish) : err({ type: 'not-whole' });
}

function readBundle(text: string): Bundle | null {
  try {
    const read = bundleSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    // No JSON, or one that is nested deeper than any record.
    return null;
  }
}
