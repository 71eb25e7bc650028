import { expect, test } from 'vitest';
import { err, ok } from '../../shared/result.ts';
import { aClient, aContact, aRevenueLine } from '../../tests/support/rows.ts';
import { id, openTestBook, testNow } from '../../tests/support/test-book.ts';
import { redo, undo } from './commands/take-back.ts';
import { commit, put, remove } from './commit.ts';
import { nameAuthor } from './device.ts';
import { setOfficeValues } from './office-values.ts';

const action = { id: id(900), name: 'client.edit', undoes: null } as const;

test('a commit stores rows and their log together, field by field', async () => {
  const deps = await openTestBook({ clients: [aClient({ custom: { size: 5, note: 'x' } })] });
  await nameAuthor(deps, '王工');

  await commit(deps, action, async () =>
    ok({
      writes: [put('clients', aClient({ region: '青海', custom: { size: 6, note: 'x' } }))],
      value: undefined,
    }),
  );

  expect(await deps.book.get('clients', id(1))).toEqual(
    aClient({ region: '青海', custom: { size: 6, note: 'x' } }),
  );
  expect(await deps.book.log.actions([id(900)])).toEqual([
    { ...action, at: testNow, author: '王工', device: deps.device, place: 2 },
  ]);
  expect(await deps.book.log.changesOf(id(900))).toEqual([
    {
      seq: 2,
      action: id(900),
      about: [id(1)],
      rows: [
        {
          kind: 'edit',
          table: 'clients',
          id: id(1),
          fields: {
            region: { to: '青海', from: '', base: 0 },
            'custom/size': { to: 6, from: 5, base: 0 },
          },
        },
      ],
    },
  ]);
  deps.close();
});

test('in a book that has joined an office, the log says up to where it knew everything', async () => {
  const deps = await openTestBook();
  const add = async (n: number) =>
    commit(deps, { ...action, id: id(900 + n) }, async () =>
      ok({ writes: [put('clients', aClient({ id: id(n) }))], value: undefined }),
    );
  await add(1);
  await setOfficeValues(deps.store, { complete: 7 });
  await add(2);
  expect((await deps.store.changes.toArray()).map(({ base }) => base)).toEqual([undefined, 7]);
  deps.close();
});

test('a refused command leaves no trace', async () => {
  const deps = await openTestBook();
  const refused = await commit(deps, action, async () => err({ type: 'no' }));
  expect(refused).toEqual(err({ type: 'no' }));
  expect(await deps.book.log.latest(10)).toEqual([]);
  deps.close();
});

test('a decision that changes nothing leaves no trace', async () => {
  const deps = await openTestBook({ clients: [aClient()] });
  await commit(deps, action, async () =>
    ok({ writes: [put('clients', aClient()), remove('visits', id(5))], value: undefined }),
  );
  expect(await deps.book.log.actions([id(900)])).toEqual([]);
  expect(await deps.book.log.head()).toBe(1);
  deps.close();
});

test('a row that does not fit its schema is stored neither by itself nor with its log', async () => {
  const deps = await openTestBook();
  const broken = commit(deps, action, async () =>
    ok({
      writes: [put('clients', aClient()), put('clients', aClient({ id: id(2), name: '' }))],
      value: 0,
    }),
  );
  await expect(broken).rejects.toThrow('does not fit clients');
  expect(await deps.book.count('clients')).toBe(0);
  expect(await deps.book.log.head()).toBe(0);
  deps.close();
});

test('the batches of one action are one action in the log, and are taken back in one step', async () => {
  const deps = await openTestBook();
  for (const n of [1, 2, 3]) {
    await commit(deps, { ...action, name: 'book.import' }, async () =>
      ok({
        writes: [
          put('clients', aClient({ id: id(n), code: String(n) })),
          put('revenue', aRevenueLine({ id: id(200 + n), clientId: id(n) })),
        ],
        value: undefined,
      }),
    );
  }
  expect(await deps.book.log.latest(10)).toMatchObject([{ id: id(900), name: 'book.import' }]);

  expect(await undo(deps)).toMatchObject({ ok: true, value: { name: 'book.import' } });
  expect([await deps.book.count('clients'), await deps.book.count('revenue')]).toEqual([0, 0]);

  expect(await redo(deps)).toMatchObject({ ok: true });
  expect([await deps.book.count('clients'), await deps.book.count('revenue')]).toEqual([3, 3]);
  deps.close();
});

test('an action is not taken back over a later change of the same field, and other fields stay', async () => {
  const deps = await openTestBook({ clients: [aClient()] });
  const edit = async (n: number, part: Parameters<typeof aClient>[0]) =>
    commit(deps, { ...action, id: id(n) }, async (book) => {
      const now = await book.get('clients', id(1));
      return now ? ok({ writes: [put('clients', { ...now, ...part })], value: 0 }) : err('gone');
    });
  await edit(901, { region: '青海' });
  await edit(902, { owner: '王工' });
  await undo(deps);
  expect(await deps.book.get('clients', id(1))).toEqual(aClient({ region: '青海' }));
  await undo(deps);
  expect(await deps.book.get('clients', id(1))).toEqual(aClient());
  await redo(deps);
  await redo(deps);
  expect(await deps.book.get('clients', id(1))).toEqual(aClient({ region: '青海', owner: '王工' }));
  deps.close();
});

test('the story of a client holds the changes to its contacts too', async () => {
  const deps = await openTestBook({ clients: [aClient(), aClient({ id: id(2) })] });
  await commit(deps, { ...action, name: 'contact.add' }, async () =>
    ok({ writes: [put('contacts', aContact())], value: undefined }),
  );
  const story = await deps.book.log.changesAbout(id(1), 10);
  expect(story.map(({ action }) => action)).toEqual([id(900), expect.any(String)]);
  expect(await deps.book.log.changesAbout(id(2), 10)).toHaveLength(1);
  deps.close();
});
