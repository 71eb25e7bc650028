import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test } from 'vitest';
import { startI18n } from '../../renderer/app/i18n.ts';
import { attachFiles } from '../../renderer/data/commands/attach-files.ts';
import { filesOf } from '../../renderer/data/files/file-store.ts';
import { setOfficeValues } from '../../renderer/data/office-values.ts';
import type { OpenBook } from '../../renderer/data/open-book.ts';
import type { OpenOffice } from '../../renderer/data/sync/open-office.ts';
import { useAttachments } from '../../renderer/hooks/attachments.tsx';
import { BookProvider } from '../../renderer/hooks/book.tsx';
import { usePin } from '../../renderer/hooks/fetching-files.ts';
import { useWaitingUploads } from '../../renderer/hooks/office.ts';
import { FileList } from '../../renderer/ui/file-list.tsx';
import type { Result } from '../../shared/result.ts';
import { err, ok } from '../../shared/result.ts';
import { noDesk } from '../support/no-desk.ts';
import { aClient } from '../support/rows.ts';
import { sessionOf } from '../support/session.ts';
import { id, openTestBook } from '../support/test-book.ts';

beforeAll(async () => startI18n('en'));

function Files() {
  const files = useWaitingUploads();
  const pin = usePin(id(1));
  return (
    <>
      <output aria-label="waiting">{`${files.count} of ${files.bytes}`}</output>
      {pin ? (
        <button onClick={() => pin.setPinned(!pin.isPinned)}>{`pinned: ${pin.isPinned}`}</button>
      ) : null}
      <FileList {...useAttachments('clients', id(1))} />
    </>
  );
}

const bytes = new TextEncoder().encode('%PDF-1.7 an offer');

/** A client with one file whose bytes are not here, in a book that has an office, or has none. */
async function showMissing(desk: Partial<OpenOffice> | null): Promise<OpenBook> {
  const deps = await openTestBook({ clients: [aClient()] });
  await attachFiles(deps, { of: 'clients', recordId: id(1) }, [new File([bytes], 'offer.pdf')]);
  const [file] = await filesOf(deps).list();
  await filesOf(deps).remove(file?.hash ?? '');
  if (desk) await setOfficeValues(deps.store, { address: 'https://office.example' });
  const session = {
    ...(await sessionOf(deps)),
    ...(desk && { office: async () => ({ ...noDesk, ...desk }) }),
  };
  render(
    <BookProvider session={session}>
      <MantineProvider env="test">
        <Notifications />
        <Files />
      </MantineProvider>
    </BookProvider>,
  );
  return deps;
}

type Come = Result<null, { readonly type: 'unreachable' | 'not-sent' | 'nothing' }>;

test('a file that is at the office says so, comes when it is opened with its progress, and can then be saved', async () => {
  let come: (done: Come) => void = () => undefined;
  let hear: (done: number, total: number) => void = () => undefined;
  const asked: unknown[] = [];
  const deps = await showMissing({
    fetchFile: async (name, onProgress) => {
      asked.push(name.row.length);
      hear = onProgress;
      return new Promise((resolve) => {
        come = resolve;
      });
    },
    stopFetch: async () => undefined,
  });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: /At the office · 17 byte/u }));
  const viewer = await screen.findByRole('dialog', { name: 'offer.pdf' });
  const bar = await within(viewer).findByRole('progressbar', { name: 'The file is being fetched' });
  await waitFor(() => expect(asked).toEqual([36]));
  hear(8, 17);
  await waitFor(() => expect(Math.round(Number(bar.getAttribute('aria-valuenow')))).toBe(47));
  const save = within(viewer).getByRole('button', { name: 'Save a copy' });
  expect(save.hasAttribute('disabled')).toBe(true);
  await filesOf(deps).put(new Blob([bytes]));
  come(ok(null));
  expect(await within(viewer).findByText(/This file is on this device now/u)).toBeTruthy();
  expect(save.hasAttribute('disabled')).toBe(false);
});

test.each([
  ['unreachable', /The office cannot be reached/u],
  ['not-sent', /has not sent it to the office yet/u],
  ['nothing', /does not have this file for you/u],
] as const)(
  'a file that does not come says why (%s), and can be asked for again',
  async (type, said) => {
    let asked = 0;
    await showMissing({
      fetchFile: async () => {
        asked += 1;
        return err({ type });
      },
      stopFetch: async () => undefined,
    });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: /At the office/u }));
    const viewer = await screen.findByRole('dialog');
    expect((await within(viewer).findByRole('alert')).textContent).toMatch(said);
    const before = asked;
    await user.click(within(viewer).getByRole('button', { name: 'Fetch' }));
    await waitFor(() => expect(asked).toBe(before + 1));
  },
);

test('what is coming can be given up', async () => {
  const stopped: string[] = [];
  await showMissing({
    fetchFile: async () => new Promise(() => undefined),
    stopFetch: async (hash) => void stopped.push(hash),
  });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: /At the office/u }));
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  expect(await screen.findByRole('button', { name: 'Fetch' })).toBeTruthy();
  await waitFor(() => expect(stopped.at(-1)).toMatch(/^[0-9a-f]{64}$/u));
});

test('in a book without an office a file that is not here says no more than that', async () => {
  await showMissing(null);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: /Not on this device · 17 byte/u }));
  const viewer = await screen.findByRole('dialog');
  expect((await within(viewer).findByRole('alert')).textContent).toMatch(/was attached elsewhere/u);
  expect(within(viewer).queryByRole('button', { name: 'Fetch' })).toBe(null);
});

test('files that wait are counted with their bytes, and a client is pinned on this device', async () => {
  let synced = 0;
  const deps = await showMissing({
    syncNow: async () => {
      synced += 1;
    },
  });
  const waiting = await screen.findByRole('status', { name: 'waiting' });
  expect(waiting.textContent).toBe('0 of 0');
  await filesOf(deps).put(new Blob([bytes]));
  await waitFor(() => expect(waiting.textContent).toBe('1 of 17'));
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'pinned: false' }));
  expect(await screen.findByRole('button', { name: 'pinned: true' })).toBeTruthy();
  await waitFor(() => expect(synced).toBe(1));
});
