import type { BundleRefusal } from '../../shared/bundle/refusal.ts';
import type { Id } from '../../shared/record/id.ts';
import type { Result } from '../../shared/result.ts';
import type { WrittenFile } from '../data/bundle/bundle-file.ts';
import { knownPeers } from '../data/bundle/exchange-values.ts';
import type { TakenIn } from '../data/bundle/take-bundle.ts';
import type { Deps } from '../data/deps.ts';
import type { Peer } from '../data/store/exchange-tables.ts';
import { useCommand, useLiveOf } from './book.tsx';

export type { TakenIn } from '../data/bundle/take-bundle.ts';
export type { Peer } from '../data/store/exchange-tables.ts';

export type TakeWish = {
  readonly passphrase: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { readonly done: number; readonly all: number }) => void;
};

export type ChangesFiles = {
  /** A file for a device, or for everybody (null). */
  readonly write: (wish: {
    readonly to: Id | null;
    readonly passphrase: string;
  }) => Promise<WrittenFile>;
  readonly take: (file: Blob, wish: TakeWish) => Promise<Result<TakenIn, BundleRefusal>>;
};

/** Writes and takes in files of changes. What they need is loaded when it is asked for. */
export function useChangesFiles(): ChangesFiles {
  return { write: useCommand(write), take: useCommand(take) };
}

/** Those whose files were taken in; undefined until the book has said. */
export function useKnownPeers(): readonly Peer[] | undefined {
  return useLiveOf(peers);
}

const peers = async ({ store }: Deps) => knownPeers(store);

async function write(deps: Deps, wish: Parameters<ChangesFiles['write']>[0]) {
  const { writeChangesFile } = await import('../data/bundle/bundle-file.ts');
  return writeChangesFile(deps, wish);
}

async function take(deps: Deps, file: Blob, wish: TakeWish) {
  const { takeChangesFile } = await import('../data/bundle/bundle-file.ts');
  return takeChangesFile(deps, file, wish);
}
