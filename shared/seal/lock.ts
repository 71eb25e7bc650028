import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import type { Result } from '../result.ts';
import { err, ok } from '../result.ts';
import type { Bytes, Chance, Key } from './cipher.ts';
import { keyBytes, openValue, sealValue } from './cipher.ts';
import type { Toil } from './passphrase.ts';
import { keyOfPassphrase, saltBytes, toilSchema, usualToil } from './passphrase.ts';
import type { CodeRefusal } from './recovery-code.ts';
import { keyOfSecret, newRecoveryCode, secretOfCode } from './recovery-code.ts';

/**
 * The record that opens a sealed book, itself without a secret. A key for each scope seals what the book says; the profile key seals those keys;
 * passphrase and recovery code each seal the profile key. So another passphrase is one record written anew, and a new key of a scope asks nobody.
 */
export type Lock = z.infer<typeof lockSchema>;

const sealed = z.string().regex(/^(?:[\da-f]{2})+$/);

export const lockSchema = z
  .object({
    version: z.literal(1),
    /** The book: what is sealed for one does not open in another. */
    book: z.string(),
    passphrase: z.object({
      toil: toilSchema,
      salt: z.string().regex(/^[\da-f]{32}$/),
      profile: sealed,
    }),
    recovery: z.object({ profile: sealed }),
    /** The keys of each scope, the newest last; what is written is sealed under that. */
    scopes: z.array(
      z.object({
        scope: z.string(),
        keys: z.array(z.object({ number: z.int().min(1).max(0xffff_ffff), sealed })).min(1),
      }),
    ),
  })
  .readonly();

/** What is in memory while a book is open, and nowhere else. */
export type OpenLock = {
  readonly profile: Key;
  readonly scopes: ReadonlyMap<string, readonly Key[]>;
};

export type LockRefusal =
  | { readonly type: 'wrong-passphrase' }
  | { readonly type: 'wrong-code' }
  /** What is no key at all. */
  | { readonly type: 'wrong-key' }
  /** The profile key opened, a scope's key did not: the record is not as it was written. */
  | { readonly type: 'damaged'; readonly scope: string };

export type LockWish = {
  readonly book: string;
  readonly passphrase: string;
  readonly scopes: readonly string[];
  readonly toil?: Toil;
};

export async function newLock(
  { book, passphrase, scopes, toil = usualToil }: LockWish,
  chance: Chance,
): Promise<{ readonly lock: Lock; readonly open: OpenLock; readonly code: string }> {
  const profile = newKey(1, chance);
  const keys = new Map(scopes.map((scope) => [scope, [newKey(1, chance)]] as const));
  const { code, recovery } = recoveryFor(book, profile, chance);
  const lock: Lock = {
    version: 1,
    book,
    passphrase: await passphraseFor({ book, passphrase, toil }, profile, chance),
    recovery,
    scopes: sealedScopes(book, { profile, scopes: keys }, chance),
  };
  return { lock, open: { profile, scopes: keys }, code };
}

export async function openByPassphrase(
  lock: Lock,
  passphrase: string,
): Promise<Result<OpenLock, LockRefusal>> {
  const { toil, salt, profile } = lock.passphrase;
  const bytes = await keyOfPassphrase(passphrase, hexToBytes(salt), toil);
  const place = placeOf(lock.book, 'passphrase');
  const opened = openValue({ number: 1, bytes }, place, hexToBytes(profile));
  return opened.ok
    ? openByProfile(lock, opened.value, { type: 'wrong-passphrase' })
    : err({ type: 'wrong-passphrase' });
}

export function openByCode(lock: Lock, typed: string): Result<OpenLock, LockRefusal | CodeRefusal> {
  const secret = secretOfCode(typed);
  if (!secret.ok) return secret;
  const key = { number: 1, bytes: keyOfSecret(secret.value) };
  const place = placeOf(lock.book, 'recovery');
  const opened = openValue(key, place, hexToBytes(lock.recovery.profile));
  return opened.ok
    ? openByProfile(lock, opened.value, { type: 'wrong-code' })
    : err({ type: 'wrong-code' });
}

/** Another passphrase: nothing that the book says is sealed anew, and the recovery sheet stays good. */
export async function withPassphrase(
  lock: Lock,
  open: OpenLock,
  { passphrase, toil = usualToil }: { readonly passphrase: string; readonly toil?: Toil },
  chance: Chance,
): Promise<Lock> {
  const wish = { book: lock.book, passphrase, toil };
  return { ...lock, passphrase: await passphraseFor(wish, open.profile, chance) };
}

/** Another recovery sheet; the former one opens nothing from now on. */
export function withNewCode(
  lock: Lock,
  open: OpenLock,
  chance: Chance,
): { readonly lock: Lock; readonly code: string } {
  const { code, recovery } = recoveryFor(lock.book, open.profile, chance);
  return { lock: { ...lock, recovery }, code };
}

type Changed = { readonly lock: Lock; readonly open: OpenLock };

/** A new key for a scope, or its first. The former ones stay until `withoutFormerKeys`, for what is sealed under them is still to be read. */
export function withNewKey(lock: Lock, open: OpenLock, scope: string, chance: Chance): Changed {
  const former = open.scopes.get(scope) ?? [];
  return changed(
    lock,
    open,
    [scope, [...former, newKey((former.at(-1)?.number ?? 0) + 1, chance)]],
    chance,
  );
}

/** Once everything of a scope is sealed under its newest key, the others go. */
export function withoutFormerKeys(
  lock: Lock,
  open: OpenLock,
  scope: string,
  chance: Chance,
): Changed {
  return changed(lock, open, [scope, (open.scopes.get(scope) ?? []).slice(-1)], chance);
}

function changed(
  lock: Lock,
  { profile, scopes: former }: OpenLock,
  [scope, keys]: readonly [string, readonly Key[]],
  chance: Chance,
): Changed {
  const scopes = new Map(former);
  if (keys.length > 0) scopes.set(scope, keys);
  const open = { profile, scopes };
  return { lock: { ...lock, scopes: sealedScopes(lock.book, open, chance) }, open };
}

/** By the profile key itself, as the system's key store or another window has it. `wrong`: what it is called when it is no key. */
export function openByProfile(
  lock: Lock,
  bytes: Bytes,
  wrong: LockRefusal = { type: 'wrong-key' },
): Result<OpenLock, LockRefusal> {
  if (bytes.length !== keyBytes) return err(wrong);
  const profile = { number: 1, bytes };
  const scopes = new Map<string, readonly Key[]>();
  for (const { scope, keys } of lock.scopes) {
    const opened: Key[] = [];
    for (const { number, sealed: value } of keys) {
      const key = openValue(
        profile,
        placeOf(lock.book, `scope ${number} ${scope}`),
        hexToBytes(value),
      );
      if (!key.ok) return err({ type: 'damaged', scope });
      opened.push({ number, bytes: key.value });
    }
    scopes.set(scope, opened);
  }
  return ok({ profile, scopes });
}

async function passphraseFor(
  {
    book,
    passphrase,
    toil,
  }: { readonly book: string; readonly passphrase: string; readonly toil: Toil },
  profile: Key,
  chance: Chance,
): Promise<Lock['passphrase']> {
  const salt = chance(saltBytes);
  const key = { number: 1, bytes: await keyOfPassphrase(passphrase, salt, toil) };
  const value = sealValue(key, placeOf(book, 'passphrase'), profile.bytes, chance);
  return { toil, salt: bytesToHex(salt), profile: bytesToHex(value) };
}

function recoveryFor(
  book: string,
  profile: Key,
  chance: Chance,
): { readonly code: string; readonly recovery: Lock['recovery'] } {
  const code = newRecoveryCode(chance);
  const secret = secretOfCode(code);
  if (!secret.ok) throw new Error('A recovery code does not read as it was written.');
  const key = { number: 1, bytes: keyOfSecret(secret.value) };
  const value = sealValue(key, placeOf(book, 'recovery'), profile.bytes, chance);
  return { code, recovery: { profile: bytesToHex(value) } };
}

function sealedScopes(book: string, { profile, scopes }: OpenLock, chance: Chance): Lock['scopes'] {
  return [...scopes].map(([scope, keys]) => ({
    scope,
    keys: keys.map(({ number, bytes }) => {
      const value = sealValue(profile, placeOf(book, `scope ${number} ${scope}`), bytes, chance);
      return { number, sealed: bytesToHex(value) };
    }),
  }));
}

function newKey(number: number, chance: Chance): Key {
  return { number, bytes: chance(keyBytes) };
}

function placeOf(book: string, what: string): string {
  return JSON.stringify(['lock', book, what]);
}
