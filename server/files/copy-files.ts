import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { copyHashing, filesBelow, makeFolder, sizeOf, syncFolder } from './file-folder.ts';
import { isHash } from './sweep-files.ts';

export type CopiedFiles = {
  /** That were not there yet. */
  readonly copied: number;
  /** Whose bytes are not what their name says: they were left out. */
  readonly broken: readonly string[];
};

/** The folder beside a copy of the records in which the files of the office lie. */
export function filesBeside(copy: string): string {
  return `${copy}.files`;
}

/**
 * Brings all whole files of one folder into another, with the rows for which they were sent; what is there already stays, so that a
 * second copy takes only what is new. Every byte is looked at on its way.
 */
export async function copyFiles(from: string, to: string): Promise<CopiedFiles> {
  const broken: string[] = [];
  let copied = 0;
  for await (const file of filesBelow(join(from, 'whole'))) {
    const target = join(to, relative(from, file));
    if (file.endsWith('.loose') || (await sizeOf(target)) === (await sizeOf(file))) continue;
    const isKept = await copyFile(file, target);
    if (!isKept) broken.push(basename(file));
    else if (isHash(basename(file))) copied += 1;
  }
  return { copied, broken };
}

async function copyFile(file: string, target: string): Promise<boolean> {
  const folder = join(target, '..');
  await makeFolder(folder);
  const part = join(folder, `${randomUUID()}.part`);
  try {
    const name = basename(file);
    const hash = await copyHashing(file, part, null);
    if (isHash(name) && hash !== name) return false;
    await rename(part, target);
    await syncFolder(folder);
    return true;
  } finally {
    await rm(part, { force: true });
  }
}
