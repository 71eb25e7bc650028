import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as system from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BackupFiles } from '../../shared/bridge/backup.ts';
import { backupName } from '../../shared/domain/backup/backup-name.ts';
import { backupFolder } from './backup-folder.ts';

const named = (minute: number) =>
  backupName({ at: Date.UTC(2026, 10, 23, 8, minute), book: '00000000abcd', reason: 'daily' });
const [first, second] = [named(1), named(2)];

function aFolder(): string {
  return mkdtempSync(join(tmpdir(), 'wellfield-backups-'));
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(text));
}

const done = { type: 'done' };

async function keep(folder: BackupFiles, name: string, ...pieces: readonly string[]) {
  expect(await folder.begin(name)).toEqual(done);
  for (const piece of pieces) expect(await folder.write(name, bytes(piece))).toEqual(done);
  return folder.finish(name);
}

test('a backup is written piece by piece, listed, read in any part, and removed', async () => {
  const path = aFolder();
  writeFileSync(join(path, 'letter.txt'), 'of somebody');
  const folder = backupFolder(() => path);
  expect(await keep(folder, first, 'one ', 'and two')).toEqual(done);
  expect(await folder.list()).toEqual({ type: 'files', files: [{ name: first, bytes: 11 }] });
  expect(await folder.read(first, 4, 3)).toEqual({ type: 'read', content: bytes('and') });
  expect(await folder.read(first, 8, 100)).toEqual({ type: 'read', content: bytes('two') });
  expect(await folder.read(first, 11, 100)).toEqual({ type: 'read', content: bytes('') });
  expect(await folder.drop(first)).toEqual(done);
  expect(readdirSync(path)).toEqual(['letter.txt']);
});

test('what is given up, or begun anew, leaves nothing', async () => {
  const path = aFolder();
  const folder = backupFolder(() => path);
  await folder.begin(first);
  await folder.write(first, bytes('half'));
  await folder.begin(second);
  expect(readdirSync(path)).toEqual([`${second}.part`]);
  expect(await folder.write(first, bytes('late'))).toEqual({ type: 'failed', code: 'EBADF' });
  await folder.giveUp(second);
  expect(readdirSync(path)).toEqual([]);
});

test('a process killed between writing and renaming leaves the former backup, and no torn one', async () => {
  const path = aFolder();
  await keep(
    backupFolder(() => path),
    first,
    'whole',
  );
  const child = fork(join(import.meta.dirname, '../../tests/support/half-a-backup.ts'), [
    path,
    second,
  ]);
  await once(child, 'message');
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(readdirSync(path).toSorted()).toEqual([first, `${second}.part`]);
  const folder = backupFolder(() => path);
  expect(await folder.list()).toEqual({ type: 'files', files: [{ name: first, bytes: 5 }] });
  expect(await keep(folder, second, 'again')).toEqual(done);
  expect(readdirSync(path).toSorted()).toEqual([first, second]);
  expect(readFileSync(join(path, first), 'utf8')).toBe('whole');
});

function refusing(code: string): never {
  throw Object.assign(new Error(code), { code });
}

test.each(['ENOSPC', 'EIO'])(
  'a disk that answers %s leaves no backup of that name',
  async (code) => {
    const path = aFolder();
    let isFull = true;
    const folder = backupFolder(() => path, {
      ...system,
      open: async (...args: Parameters<typeof system.open>) => {
        const handle = await system.open(...args);
        if (isFull) handle.writeFile = async () => refusing(code);
        return handle;
      },
    });
    await folder.begin(first);
    expect(await folder.write(first, bytes('one'))).toEqual({ type: 'failed', code });
    await folder.giveUp(first);
    expect(readdirSync(path)).toEqual([]);
    isFull = false;
    expect(await keep(folder, first, 'one')).toEqual(done);
  },
);

test('a disk that is full only when all is to be on it leaves no backup of that name', async () => {
  const path = aFolder();
  const folder = backupFolder(() => path, {
    ...system,
    open: async (...args: Parameters<typeof system.open>) => {
      const handle = await system.open(...args);
      handle.sync = async () => refusing('ENOSPC');
      return handle;
    },
  });
  expect(await keep(folder, first, 'one')).toEqual({ type: 'failed', code: 'ENOSPC' });
  expect(await folder.list()).toEqual({ type: 'files', files: [] });
});

test('a folder that may not be written to is told by its code', async () => {
  const folder = backupFolder(() => aFolder(), {
    ...system,
    open: async () => refusing('EACCES'),
  });
  expect(await folder.begin(first)).toEqual({ type: 'failed', code: 'EACCES' });
});

test('a folder that went is told, and gone on with when it is back', async () => {
  const path = aFolder();
  const folder = backupFolder(() => path);
  await keep(folder, first, 'one');
  renameSync(path, `${path}-away`);
  const gone = { type: 'failed', code: 'ENOENT' };
  expect(await folder.list()).toEqual(gone);
  expect(await folder.begin(second)).toEqual(gone);
  expect(await folder.read(first, 0, 10)).toEqual(gone);
  renameSync(`${path}-away`, path);
  expect(await keep(folder, second, 'two')).toEqual(done);
});

test('without a folder nothing is written anywhere', async () => {
  const folder = backupFolder(() => null);
  expect(await folder.begin(first)).toEqual({ type: 'failed', code: 'ENOENT' });
  expect(await folder.list()).toEqual({ type: 'failed', code: 'ENOENT' });
});
