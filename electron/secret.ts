import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { safeStorage } from 'electron';
import type { SecretKept } from '../shared/bridge/contract.ts';

/** What seals a text with a key of the system's own key store. */
export type Vault = {
  /** Whether what it seals is safe from who can read the disk. */
  readonly isSafe: () => Promise<boolean>;
  readonly seal: (text: string) => Promise<Buffer>;
  /** `renew`: the system has a better key by now. Rejects where it cannot be opened. */
  readonly open: (sealed: Buffer) => Promise<{ readonly text: string; readonly renew: boolean }>;
};

export type Secret = {
  /** null forgets it. */
  readonly keep: (text: string | null) => Promise<SecretKept>;
  /** null where there is none, or none that can be opened: its owner signs in again. */
  readonly read: () => Promise<string | null>;
};

/** One text in a file that only this system's user can open. Where the system has no key store, it lives as long as the program. */
export function secretIn(file: string, vault: Vault): Secret {
  let forNow: string | null = null;
  let last: Promise<unknown> = Promise.resolve();
  // A page that is gone may have left one on its way: two at a time would take the file from each other.
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };
  const forget = async () => rm(file, { force: true });
  const keep = async (text: string | null): Promise<SecretKept> => {
    forNow = text;
    return inTurn(async () => store(text));
  };
  const store = async (text: string | null): Promise<SecretKept> => {
    if (text === null) {
      await forget();
      return 'kept';
    }
    try {
      if (await vault.isSafe()) {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(`${file}.new`, await vault.seal(text), { mode: 0o600, flush: true });
        await rename(`${file}.new`, file);
        return 'kept';
      }
    } catch {
      // A key store that refuses, or an Electron that cannot ask it, is as good as none: whoever signs in is signed in all the same.
    }
    await forget();
    return 'session';
  };
  return {
    keep,
    read: async () => {
      if (forNow !== null) return forNow;
      try {
        const { text, renew } = await vault.open(await readFile(file));
        forNow = text;
        if (renew) await keep(text);
        return text;
      } catch {
        // Not there, or sealed by a key store that is another one now. The file stays: the old one may come back.
        return null;
      }
    },
  };
}

/** Electron's. On Linux without a key ring it would seal with a key that everybody knows. */
export const systemVault: Vault = {
  isSafe: async () => {
    if (!(await safeStorage.isAsyncEncryptionAvailable())) return false;
    return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
  },
  seal: async (text) => safeStorage.encryptStringAsync(text),
  open: async (sealed) => {
    const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(sealed);
    return { text: result, renew: shouldReEncrypt };
  },
};
