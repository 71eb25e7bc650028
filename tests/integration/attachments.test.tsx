import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test } from 'vitest';
import { startI18n } from '../../renderer/app/i18n.ts';
import { attachmentsOf } from '../../renderer/data/queries/attachments-of.ts';
import { useAttachments } from '../../renderer/hooks/attachments.tsx';
import { BookProvider } from '../../renderer/hooks/book.tsx';
import { FileList } from '../../renderer/ui/file-list.tsx';
import { aClient } from '../support/rows.ts';
import { sessionOf } from '../support/session.ts';
import { id, openTestBook } from '../support/test-book.ts';

beforeAll(async () => startI18n('en'));

function Files() {
  return <FileList {...useAttachments('clients', id(1))} pasteAnywhere />;
}

async function showFiles() {
  const deps = await openTestBook({ clients: [aClient()] });
  const session = await sessionOf(deps);
  render(
    <BookProvider session={session}>
      <MantineProvider>
        <Notifications />
        <Files />
      </MantineProvider>
    </BookProvider>,
  );
  const close = () => {
    session.index.close();
    deps.close();
  };
  return { deps, close };
}

function chooser(): HTMLElement {
  return screen.getByLabelText('Add files', { selector: 'input' });
}

test('files that are chosen are listed with what they are, and can be removed and brought back', async () => {
  const { deps, close } = await showFiles();
  const user = userEvent.setup();
  await user.upload(chooser(), [
    new File(['%PDF-1.7 offer'], 'offer.pdf'),
    new File(['notes'], 'notes.txt'),
  ]);
  const list = await screen.findByRole('list', { name: 'Files' });
  expect(await within(list).findByText('offer.pdf')).toBeTruthy();
  expect(within(list).getByText('PDF · 14 byte')).toBeTruthy();

  await user.click(screen.getByRole('button', { name: 'Remove offer.pdf' }));
  const note = (await screen.findByText('offer.pdf removed')).closest('[role=alert]');
  expect(await attachmentsOf(deps.book, id(1))).toMatchObject([{ name: 'notes.txt' }]);
  if (!(note instanceof HTMLElement)) throw new Error('The note says nothing.');
  await user.click(within(note).getByRole('button', { name: 'Undo' }));
  expect(await within(list).findByText('offer.pdf')).toBeTruthy();
  close();
});

test('what is refused is said by name, and what is pasted is attached', async () => {
  const { deps, close } = await showFiles();
  const user = userEvent.setup();
  await user.upload(chooser(), new File([], 'nothing.txt'));
  expect(await screen.findByText('“nothing.txt” is empty, so it was not attached.')).toBeTruthy();
  expect(await attachmentsOf(deps.book, id(1))).toEqual([]);

  const pasted = Object.assign(new Event('paste', { cancelable: true }), {
    clipboardData: { files: [new File(['pixels'], 'image.png')] },
  });
  window.dispatchEvent(pasted);
  expect(await screen.findByText('image.png')).toBeTruthy();
  expect(pasted.defaultPrevented).toBe(true);
  close();
});
