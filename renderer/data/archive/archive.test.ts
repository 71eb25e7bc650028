import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Client } from '../../../shared/domain/client/client.ts';
import { ok } from '../../../shared/result.ts';
import {
  archived,
  contents,
  filesBeside,
  opened,
  watch,
  wish,
} from '../../../tests/support/archives.ts';
import { aClient, aContact, aRevenueLine, aVisit } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { addSampleBook } from '../commands/add-sample-book.ts';
import { removeSampleBook } from '../commands/remove-sample-book.ts';
import { redo, undo, undoAction } from '../commands/take-back.ts';
import { commit, put, remove } from '../commit.ts';
import { nameAuthor } from '../device.ts';
import type { OpenBook } from '../open-book.ts';
import { exportArchive } from './export-archive.ts';
import { compareArchive, isHalfFilled, restoreArchive } from './restore-archive.ts';

const act = async (deps: OpenBook, client: Client) =>
  commit(deps, { id: deps.newId(), name: 'client.edit', undoes: null }, async () =>
    ok({ writes: [put('clients', client)], value: null }),
  );

test('a book with a history comes back equal, its log and its files included', async () => {
  const deps = await openTestBook();
  await nameAuthor(deps, '王工');
  await addSampleBook(deps, { id: id(1), today: '2026-05-11', language: 'zh-CN' });
  await act(deps, aClient({ id: id(800), custom: { x: ['一', '二'] }, tags: ['新'] }));
  await act(deps, aClient({ id: id(800), custom: {}, name: '“引号”\n😀\u{2028}' }));
  await undo(deps);
  await redo(deps);
  await removeSampleBook(deps, deps.newId());
  await undo(deps);
  const files = filesBeside();
  const hash = await files.put(new Blob(['一张图']));

  const { blob, done } = await archived(deps, files);
  expect(done.counts).toMatchObject({ files: 1, actions: 7 });
  const copy = await openTestBook();
  const copyFiles = filesBeside();
  const archive = await opened(blob);
  expect((await compareArchive(copy, archive)).empty).toBe(true);
  expect(await restoreArchive(copy, copyFiles, archive, wish())).toMatchObject({
    ok: true,
    value: { how: 'refilled', cancelled: false },
  });
  expect(await contents(copy)).toEqual(await contents(deps));
  expect(await (await copyFiles.get(hash))?.text()).toBe('一张图');
  // It goes on as the first one would: what was done last can be taken back.
  await undo(deps);
  await undo(copy);
  expect((await contents(copy)).tables).toEqual((await contents(deps)).tables);
  deps.close();
  copy.close();
});

test('any history comes back equal', async () => {
  const step = fc.record({
    id: fc.integer({ min: 1, max: 5 }),
    name: fc.string({ minLength: 1, maxLength: 9, unit: 'grapheme' }).map((text) => `x${text}x`),
    phone: fc.constantFrom('', '138'),
    what: fc.constantFrom('client', 'contact', 'remove', 'undo', 'redo'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const deps = await openTestBook();
      for (const { id: n, name, phone, what } of steps) {
        if (what === 'undo') await undo(deps);
        else if (what === 'redo') await redo(deps);
        else {
          const write = {
            client: put('clients', aClient({ id: id(n), name, phone })),
            contact: put('contacts', aContact({ id: id(n + 100), clientId: id(n), name, phone })),
            remove: remove('clients', id(n)),
          }[what];
          await commit(deps, { id: deps.newId(), name: 'client.edit', undoes: null }, async () =>
            ok({ writes: [write], value: null }),
          );
        }
      }
      const copy = await openTestBook();
      const { blob } = await archived(deps);
      await restoreArchive(copy, filesBeside(), await opened(blob), wish());
      expect(await contents(copy)).toEqual(await contents(deps));
      deps.close();
      copy.close();
    }),
    { numRuns: 25 },
  );
});

test('a book that is not empty takes the archive by ids, as one action that can be undone', async () => {
  const theirs = await openTestBook({
    clients: [aClient({ phone: '1' }), aClient({ id: id(2), code: '2', name: '同' })],
    revenue: [aRevenueLine()],
    visits: [aVisit()],
  });
  const { blob } = await archived(theirs);
  const archive = await opened(blob);
  for (const [choice, phone] of [
    ['mine', '9'],
    ['archive', '1'],
  ] as const) {
    const mine = await openTestBook({
      clients: [
        aClient({ phone: '9' }),
        aClient({ id: id(2), code: '2', name: '同' }),
        aClient({ id: id(3), code: '3', name: '我的' }),
      ],
    });
    const before = await contents(mine);
    const comparison = await compareArchive(mine, archive);
    expect(comparison.empty).toBe(false);
    expect(comparison.tables.get('clients')).toEqual({
      inArchive: 2,
      new: 0,
      same: 1,
      differs: 1,
      onlyHere: 1,
    });
    expect(comparison.tables.get('visits')).toEqual({
      inArchive: 1,
      new: 1,
      same: 0,
      differs: 0,
      onlyHere: 0,
    });
    const done = await restoreArchive(mine, filesBeside(), archive, wish({ choice }));
    expect(done).toMatchObject({ value: { how: 'merged', written: choice === 'mine' ? 2 : 3 } });
    expect(await mine.book.get('clients', id(1))).toEqual(aClient({ phone }));
    expect(await mine.book.count('clients')).toBe(3);
    expect((await mine.book.log.latest(1)).map(({ name }) => name)).toEqual(['book.restore']);
    expect(
      await restoreArchive(mine, filesBeside(), archive, wish({ choice, action: id(901) })),
    ).toMatchObject({ value: { written: 0 } });
    await undoAction(mine, id(900));
    expect((await contents(mine)).tables).toEqual(before.tables);
    mine.close();
  }
  theirs.close();
});

test('a filling that is broken off is known, and done again by the same archive', async () => {
  const deps = await openTestBook({ clients: [aClient()], contacts: [aContact()] });
  const archive = await opened((await archived(deps)).blob);
  const copy = await openTestBook();
  const signal = { aborted: false };
  const onProgress = () => {
    signal.aborted = true;
  };
  expect(
    await restoreArchive(copy, filesBeside(), archive, wish({ signal, onProgress })),
  ).toMatchObject({ value: { cancelled: true } });
  expect(await isHalfFilled(copy)).toBe(true);
  expect((await compareArchive(copy, archive)).empty).toBe(true);
  await restoreArchive(copy, filesBeside(), archive, wish());
  expect(await isHalfFilled(copy)).toBe(false);
  expect(await contents(copy)).toEqual(await contents(deps));
  deps.close();
  copy.close();
});

test('files that a record names and the device does not have are told', async () => {
  const hash = 'a'.repeat(64);
  const deps = await openTestBook({
    clients: [aClient()],
    attachments: [
      {
        id: id(600),
        clientId: id(1),
        of: 'clients',
        recordId: id(1),
        name: '图.png',
        type: 'image/png',
        bytes: 3,
        hash,
        thumbnail: null,
      },
    ],
  });
  expect((await archived(deps)).done.missingFiles).toEqual([hash]);
  deps.close();
});

test('a book that is changed meanwhile makes no archive, and one that is given up none either', async () => {
  const deps = await openTestBook({ clients: [aClient()] });
  let written = 0;
  const write = async () => {
    written += 1;
    if (written === 1) await act(deps, aClient({ phone: '1' }));
  };
  const moved = await exportArchive(deps, filesBeside(), { write }, watch);
  expect(moved).toEqual({ ok: false, error: { type: 'book-moved' } });
  const stopped = await exportArchive(
    deps,
    filesBeside(),
    { write },
    {
      ...watch,
      signal: { aborted: true },
    },
  );
  expect(stopped).toEqual({ ok: false, error: { type: 'given-up' } });
  deps.close();
});
