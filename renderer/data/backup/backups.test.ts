import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BackupFiles } from '../../../shared/bridge/backup.ts';
import { backupName, bookMark } from '../../../shared/domain/backup/backup-name.ts';
import { ok } from '../../../shared/result.ts';
import {
  contents,
  filesBeside,
  going,
  opened,
  quiet,
  wish,
} from '../../../tests/support/archives.ts';
import { backupsInMemory } from '../../../tests/support/backups-in-memory.ts';
import { aClient } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { compareArchive, restoreArchive } from '../archive/restore-archive.ts';
import { addSampleBook } from '../commands/add-sample-book.ts';
import { undoAction } from '../commands/take-back.ts';
import { commit, put, remove } from '../commit.ts';
import type { OpenBook } from '../open-book.ts';
import { readWhole } from './backup-file.ts';
import type { StoredKey } from './backup-key.ts';
import { keyOfText, keyText, newKey } from './backup-key.ts';
import { makeBackup } from './make-backup.ts';
import { SealingSink, unsealed } from './sealed-backup.ts';
import { testRestore } from './test-restore.ts';

const quick = 1000;
const noOpening = { kept: null, passphrase: null };

async function aBook(): Promise<OpenBook> {
  const deps = await openTestBook();
  await addSampleBook(deps, { id: id(1), today: '2026-05-11', language: 'zh-CN' });
  return deps;
}

const make = async (deps: OpenBook, files: BackupFiles, key: StoredKey | null = null) =>
  makeBackup(deps, filesBeside(), files, {
    reason: 'daily',
    key,
    signal: going,
    onProgress: quiet,
  });

async function change(deps: OpenBook, ...clients: readonly number[]): Promise<void> {
  const action = { id: deps.newId(), name: 'client.edit', undoes: null } as const;
  const writes = clients.map((n) => put('clients', aClient({ id: id(n), name: `客户 ${n}` })));
  await commit(deps, action, async () => ok({ writes, value: null }));
}

async function sealedOf(bytes: Uint8Array<ArrayBuffer>, key: StoredKey): Promise<Uint8Array> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const sink = await SealingSink.begin({ write: async (part) => void parts.push(part) }, key);
  await sink.write(bytes);
  await sink.end();
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

test('a backup is written, read back, and restores to an equal book; sealed and not', async () => {
  const deps = await aBook();
  const key = await newKey('月亮 moon', quick);
  for (const one of [null, key]) {
    const place = backupsInMemory();
    const made = await make(deps, place.files, one);
    if (!made.ok) throw new Error(made.error.type);
    const { name, bytes } = made.value;
    expect(made.value).toMatchObject({ isSealed: one !== null, isReadBack: true });
    expect(place.kept.get(name)?.length).toBe(bytes);
    const plain = await unsealed(await readWhole(place.files, name, quiet), {
      kept: null,
      passphrase: one ? ' 月亮 moon ' : null,
    });
    if (!plain.ok) throw new Error(plain.error.type);
    const copy = await openTestBook();
    const archive = await opened(plain.value);
    expect(await restoreArchive(copy, filesBeside(), archive, wish())).toMatchObject({ ok: true });
    expect(await contents(copy)).toEqual(await contents(deps));
    copy.close();
  }
  deps.close();
});

test('nothing of the book can be read in a sealed backup', async () => {
  const deps = await openTestBook();
  await change(deps, 5);
  const place = backupsInMemory();
  await make(deps, place.files, await newKey('moon', quick));
  const text = [...place.kept.values()].map((bytes) => new TextDecoder().decode(bytes)).join('');
  expect(text).not.toContain('clients');
  expect(text).toContain('wellfield-backup');
  deps.close();
});

test('any length of content comes back as it was sealed', async () => {
  const key = await newKey('moon', quick);
  const piece = 1024 * 1024;
  for (const length of [0, 1, piece - 1, piece, piece + 1, 2 * piece]) {
    const plain = new Uint8Array(length).fill(7);
    const sealed = await sealedOf(plain, key);
    const back = await unsealed(new Blob([Uint8Array.from(sealed)]), {
      kept: key,
      passphrase: null,
    });
    expect(back.ok && new Uint8Array(await back.value.arrayBuffer())).toEqual(plain);
  }
});

test('a sealed backup that is cut anywhere, or of which any bit turned, is refused', async () => {
  const key = await newKey('moon', quick);
  const sealed = await sealedOf(crypto.getRandomValues(new Uint8Array(3000)), key);
  const opening = { kept: key, passphrase: 'moon' };
  await fc.assert(
    fc.asyncProperty(fc.nat(sealed.length - 1), fc.nat(7), async (at, bit) => {
      const cut = await unsealed(new Blob([Uint8Array.from(sealed.subarray(0, at))]), opening);
      // Nothing at all is not sealed: it is refused as an archive.
      expect(cut.ok).toBe(at === 0);
      const turned = Uint8Array.from(sealed);
      turned[at] = (turned[at] ?? 0) ^ (1 << bit);
      const damaged = await unsealed(new Blob([turned]), opening);
      // With another first letter it is no sealed file any more, and no archive either.
      expect(damaged.ok).toBe(at === 0);
    }),
    { numRuns: 300 },
  );
});

test('a cut at the edge of a piece is told as cut', async () => {
  const key = await newKey('moon', quick);
  const sealed = await sealedOf(new Uint8Array(2 * 1024 * 1024 + 5), key);
  const tail = 16 + 5;
  const cut = new Blob([Uint8Array.from(sealed.subarray(0, sealed.length - tail))]);
  const opening = { kept: key, passphrase: null };
  expect(await unsealed(cut, opening)).toEqual({ ok: false, error: { type: 'cut-off' } });
});

test('a wrong passphrase is told from none and from damage', async () => {
  const key = await newKey('moon', quick);
  const blob = new Blob([Uint8Array.from(await sealedOf(new Uint8Array(10), key))]);
  const refusal = async (passphrase: string | null) => {
    const back = await unsealed(blob, { kept: await newKey('moon', quick), passphrase });
    return back.ok ? 'opened' : back.error.type;
  };
  expect([await refusal(null), await refusal('sun'), await refusal('moon')]).toEqual([
    'needs-passphrase',
    'wrong-passphrase',
    'opened',
  ]);
  expect(keyOfText(keyText(key))).toEqual(key);
  expect(keyOfText('{"salt":"x"}')).toBeNull();
});

test.each(['ENOSPC', 'EACCES', 'ENOENT'])(
  'a place that answers %s leaves the former backup and no other',
  async (code) => {
    const deps = await aBook();
    const place = backupsInMemory();
    expect(await make(deps, place.files)).toMatchObject({ ok: true });
    const former = [...place.kept.keys()];
    for (const when of ['begin', 'write', 'finish'] as const) {
      place.refuse(when, code);
      expect(await make(deps, place.files)).toEqual({
        ok: false,
        error: { type: 'refused', code },
      });
      place.refuse(null, '');
      expect([...place.kept.keys()]).toEqual(former);
    }
    place.refuse('read', code);
    expect(await make(deps, place.files)).toEqual({ ok: false, error: { type: 'refused', code } });
    place.refuse(null, '');
    expect(await make(deps, place.files)).toMatchObject({ ok: true });
    deps.close();
  },
);

test('what is read back otherwise than it was written is removed, and no older backup goes', async () => {
  const deps = await aBook();
  const place = backupsInMemory();
  const old = backupName({ at: 1000, book: bookMark(deps.device), reason: 'daily' });
  place.kept.set(old, new Uint8Array(3));
  place.turnOnRead();
  expect(await make(deps, place.files)).toEqual({ ok: false, error: { type: 'not-read-back' } });
  expect([...place.kept.keys()]).toEqual([old]);
  deps.close();
});

test('older backups go by the rule, and those of another book in the folder stay', async () => {
  const deps = await aBook();
  const place = backupsInMemory();
  const older = (n: number, book: string) =>
    backupName({ at: 1_000_000 + n * 1000, book, reason: 'daily' });
  for (let n = 0; n < 9; n += 1) {
    place.kept.set(older(n, bookMark(deps.device)), new Uint8Array(1));
    place.kept.set(older(n, '00000000ffff'), new Uint8Array(1));
  }
  const made = await make(deps, place.files);
  const own = older(8, bookMark(deps.device));
  const others = Array.from({ length: 9 }, (_, n) => older(n, '00000000ffff'));
  expect([...place.kept.keys()].toSorted()).toEqual(
    [own, ...others, made.ok ? made.value.name : ''].toSorted(),
  );
  deps.close();
});

test('the restore test finds the book equal, says what changed since, and leaves nothing', async () => {
  const deps = await aBook();
  const place = backupsInMemory();
  const made = await make(deps, place.files);
  if (!made.ok) throw new Error(made.error.type);
  const archive = await opened(await readWhole(place.files, made.value.name, quiet));
  const watch = { signal: going, onProgress: quiet };
  const first = await testRestore(deps, archive, watch);
  expect(first).toMatchObject({ isEqual: true, changedSince: 0, cancelled: false });
  await change(deps, 700, 701);
  expect(await testRestore(deps, archive, watch)).toEqual({ ...first, changedSince: 2 });
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
  expect(names.filter((name) => name.includes('restore-test'))).toEqual([]);
  deps.close();
});

test('a preview counts what is only there, only here and different; replacing makes it equal, and is undone', async () => {
  const deps = await openTestBook();
  await change(deps, 1, 2, 3);
  const place = backupsInMemory();
  const made = await make(deps, place.files);
  if (!made.ok) throw new Error(made.error.type);
  const backedUp = (await contents(deps)).tables;
  const archive = await opened(await readWhole(place.files, made.value.name, quiet));
  const action = { id: deps.newId(), name: 'client.edit', undoes: null } as const;
  await commit(deps, action, async () =>
    ok({
      writes: [
        remove('clients', id(1)),
        put('clients', aClient({ id: id(2), name: '改名' })),
        put('clients', aClient({ id: id(4) })),
        put('clients', aClient({ id: id(5) })),
      ],
      value: null,
    }),
  );
  const before = (await contents(deps)).tables;
  expect((await compareArchive(deps, archive)).tables.get('clients')).toEqual({
    inArchive: 3,
    new: 1,
    same: 1,
    differs: 1,
    onlyHere: 2,
  });
  const replacing = wish({ choice: 'replace', action: id(901) });
  expect(await restoreArchive(deps, filesBeside(), archive, replacing)).toEqual({
    ok: true,
    value: { how: 'merged', written: 4, cancelled: false },
  });
  expect((await contents(deps)).tables).toEqual(backedUp);
  await undoAction(deps, id(901));
  expect((await contents(deps)).tables).toEqual(before);
  deps.close();
});

test('a truncated or bit-flipped backup that is not sealed is refused', async () => {
  const deps = await aBook();
  const place = backupsInMemory();
  const made = await make(deps, place.files);
  const whole = place.kept.get(made.ok ? made.value.name : '') ?? new Uint8Array();
  const plain = await unsealed(new Blob([Uint8Array.from(whole.subarray(0, 5000))]), noOpening);
  await expect(opened(plain.ok ? plain.value : new Blob())).rejects.toThrow('truncated');
  const turned = Uint8Array.from(whole);
  turned[60] = (turned[60] ?? 0) ^ 1;
  await expect(opened(new Blob([turned]))).rejects.toThrow(/broken|checksum/u);
  deps.close();
});
