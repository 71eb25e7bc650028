import { expect, test, vi } from 'vitest';
import { aClient, aContact, aVisit } from '../../../tests/support/rows.ts';
import { id, openTestBook, testNow } from '../../../tests/support/test-book.ts';
import { setFileLimit } from '../files/file-limit.ts';
import { FileStore, filesOf } from '../files/file-store.ts';
import { gracePeriod, sweepFiles } from '../files/sweep-files.ts';
import { attachmentsOf } from '../queries/attachments-of.ts';
import { clientFiles } from '../queries/client-files.ts';
import type { AttachTo } from './attach-files.ts';
import { attachFiles } from './attach-files.ts';
import { removeAttachment } from './remove-attachment.ts';
import { undo } from './take-back.ts';

const toClient: AttachTo = { of: 'clients', recordId: id(1) };
const book = {
  clients: [aClient()],
  contacts: [aContact()],
  visits: [aVisit()],
};

function aFile(content: BlobPart, name = 'notes.txt'): File {
  return new File([content], name);
}

test('files are kept and hung on a record in one step, which can be taken back and done again', async () => {
  const deps = await openTestBook(book);
  const files = [aFile('first'), aFile('second', '机房/b.txt')];
  const attached = await attachFiles(deps, toClient, files);
  expect(attached).toMatchObject({
    ok: true,
    value: {
      refused: [],
      files: [
        { name: 'notes.txt', bytes: 5, type: '', clientId: id(1), of: 'clients', thumbnail: null },
        { name: 'b.txt', bytes: 6, recordId: id(1) },
      ],
    },
  });
  const [first] = await attachmentsOf(deps.book, id(1));
  const blob = await filesOf(deps).get(first?.hash ?? '');
  expect(await blob?.text()).toBe('first');
  await undo(deps);
  expect(await attachmentsOf(deps.book, id(1))).toEqual([]);
  deps.close();
});

test('a file on a contact or a visit belongs to the story of the client', async () => {
  const deps = await openTestBook(book);
  await attachFiles(deps, { of: 'contacts', recordId: id(100) }, [aFile('card', 'card.jpg')]);
  await attachFiles(deps, { of: 'visits', recordId: id(300) }, [aFile('rack', 'rack.jpg')]);
  const files = await clientFiles(deps.book, id(1));
  expect(files.map(({ name, on }) => [name, on])).toEqual([
    ['rack.jpg', '2026-05-08'],
    ['card.jpg', '李工'],
  ]);
  deps.close();
});

test('the same bytes hang on a record once, and are kept once for all records', async () => {
  const deps = await openTestBook(book);
  const twice = await attachFiles(deps, toClient, [aFile('same', 'a'), aFile('same', 'b')]);
  expect(twice).toMatchObject({
    value: { files: [{ name: 'a' }], refused: [{ name: 'b', type: 'already-there' }] },
  });
  await attachFiles(deps, { of: 'visits', recordId: id(300) }, [aFile('same')]);
  expect(await filesOf(deps).usage()).toEqual({ files: 1, bytes: 4 });
  deps.close();
});

test('what is empty, too large or unreadable is refused by name, and the others are attached', async () => {
  const deps = await openTestBook(book);
  await setFileLimit(deps, 1_000_000);
  const gone = aFile('x', 'gone.txt');
  vi.spyOn(gone, 'arrayBuffer').mockRejectedValue(new DOMException('', 'NotReadableError'));
  const files = [aFile('', 'none'), aFile('x'.repeat(1_000_001), 'big'), gone, aFile('fine')];
  expect(await attachFiles(deps, toClient, files)).toMatchObject({
    value: {
      files: [{ name: 'notes.txt' }],
      refused: [
        { name: 'none', type: 'empty' },
        { name: 'big', type: 'too-large', limit: 1_000_000, bytes: 1_000_001 },
        { name: 'gone.txt', type: 'unreadable' },
      ],
    },
  });
  deps.close();
});

test('where the device is full nothing is half stored, and the book is as it was', async () => {
  const deps = await openTestBook(book);
  const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
  const put = vi
    .spyOn(FileStore.prototype, 'put')
    .mockRejectedValue(Object.assign(new Error('aborted'), { name: 'AbortError', inner: full }));
  const refused = await attachFiles(deps, toClient, [aFile('x')]);
  put.mockRejectedValueOnce(new Error('The store is broken.'));
  const broken = await attachFiles(deps, toClient, [aFile('x')]);
  put.mockRestore();
  expect(refused).toMatchObject({
    value: { action: null, refused: [{ name: 'notes.txt', type: 'no-space' }] },
  });
  expect(broken).toMatchObject({ value: { refused: [{ message: 'The store is broken.' }] } });
  expect(await deps.book.count('attachments')).toBe(0);
  expect(await filesOf(deps).list()).toEqual([]);
  deps.close();
});

test('nothing hangs on a record that is not there', async () => {
  const deps = await openTestBook(book);
  expect(await attachFiles(deps, { of: 'visits', recordId: id(9) }, [aFile('x')])).toEqual({
    ok: false,
    error: { type: 'record-not-found' },
  });
  expect(await removeAttachment(deps, id(9))).toEqual({
    ok: false,
    error: { type: 'attachment-not-found' },
  });
  deps.close();
});

test('a removed file can be brought back for a month; then its bytes are swept away', async () => {
  const opened = await openTestBook(book);
  let now = testNow;
  const deps = { ...opened, now: () => now };
  const attached = await attachFiles(deps, toClient, [aFile('kept'), aFile('removed', 'r')]);
  const [, removed] = attached.ok ? attached.value.files : [];
  await removeAttachment(deps, removed?.id ?? '');
  expect(await sweepFiles(deps)).toBe(0);
  now += gracePeriod;
  expect(await sweepFiles(deps)).toBe(0);
  await undo(deps);
  now += 1;
  // It is named again, so its time begins anew when it is removed once more.
  expect(await sweepFiles(deps)).toBe(0);
  await removeAttachment(deps, removed?.id ?? '');
  await sweepFiles(deps);
  now += gracePeriod + 1;
  expect(await sweepFiles(deps)).toBe(1);
  const texts = await Promise.all(
    (await filesOf(deps).list()).map(async ({ hash }) => (await filesOf(deps).get(hash))?.text()),
  );
  expect(texts).toEqual(['kept']);
  deps.close();
});
