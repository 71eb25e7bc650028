import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Storage } from '../storage/storage.ts';
import { filesBelow, sizeOf, wholeFile } from './file-folder.ts';
import { allNamedHashes } from './named-files.ts';

const day = 24 * 60 * 60 * 1000;
/** So long the bytes stay of a file that no record names, so that a removal can be taken back. */
const gracePeriod = 30 * day;
/** What has not come to its end for so long never will. */
const partsStay = 7 * day;

export type Swept = { readonly files: number; readonly bytes: number };

/**
 * Notes which files no record names, and removes those of which a sweep noted it 30 days ago or earlier, with what was begun and not
 * ended within a week. May run beside the office.
 */
export async function sweepFiles(storage: Storage, path: string, now: number): Promise<Swept> {
  let named = await allNamedHashes(storage);
  const due: string[] = [];
  for await (const file of filesBelow(join(path, 'whole'))) {
    const hash = basename(file);
    if (isHash(hash) && (await isDue(file, named.has(hash), now))) due.push(hash);
  }
  // Looked up once more: a removal may have been taken back meanwhile.
  if (due.length > 0) named = await allNamedHashes(storage);
  const swept = { files: 0, bytes: 0 };
  for (const hash of due.filter((one) => !named.has(one))) {
    swept.bytes += (await sizeOf(wholeFile(path, hash))) ?? 0;
    swept.files += 1;
    await removeWhole(path, hash);
  }
  await removeOldParts(path, now);
  return swept;
}

async function isDue(file: string, isNamed: boolean, now: number): Promise<boolean> {
  const mark = `${file}.loose`;
  if (isNamed) {
    await rm(mark, { force: true });
    return false;
  }
  if ((await sizeOf(mark)) === null) {
    await writeFile(mark, new Date(now).toISOString(), { mode: 0o600 });
    return false;
  }
  return Date.parse(await readFile(mark, 'utf8')) <= now - gracePeriod;
}

/** The bytes go last: without them the marks mean nothing, with them and without marks they could not be found again. */
async function removeWhole(path: string, hash: string): Promise<void> {
  const whole = wholeFile(path, hash);
  for await (const file of filesBelow(join(whole, '..'))) {
    if (basename(file).startsWith(`${hash}.`) && !file.endsWith('.loose')) await rm(file);
  }
  await rm(whole, { force: true });
  await rm(`${whole}.loose`, { force: true });
}

async function removeOldParts(path: string, now: number): Promise<void> {
  for await (const file of filesBelow(join(path, 'parts'))) {
    const { mtimeMs } = await stat(file);
    if (mtimeMs < now - partsStay) await rm(file, { force: true });
  }
}

export function isHash(name: string): boolean {
  return /^[0-9a-f]{64}$/u.test(name);
}
