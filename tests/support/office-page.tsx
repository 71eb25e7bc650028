import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { AnyRouter } from '@tanstack/react-router';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { cleanup, render } from '@testing-library/react';
import { setOfficeValues } from '../../renderer/data/office-values.ts';
import type { OpenBook } from '../../renderer/data/open-book.ts';
import type { OpenOffice } from '../../renderer/data/sync/open-office.ts';
import { OfficeScreen } from '../../renderer/features/office/office-screen.tsx';
import { BookProvider } from '../../renderer/hooks/book.tsx';
import type { Role } from '../../shared/protocol/account.ts';
import { noDesk } from './no-desk.ts';
import { sessionOf } from './session.ts';
import { id, testNow } from './test-book.ts';

/** The office's page alone, at an address of its own. `desk` answers in the place of the worker. */
export async function showOffice(
  deps: OpenBook,
  desk: Partial<OpenOffice> = {},
  address = '/office',
) {
  await allParts();
  const session = {
    ...(await sessionOf(deps)),
    office: async () => ({ ...noDesk, ...desk }),
  };
  const root = createRootRoute();
  const under = (path: string, component: () => React.ReactNode) =>
    createRoute({ getParentRoute: () => root, path, component });
  const router = createRouter({
    routeTree: root.addChildren([
      under('/office', OfficeScreen),
      under('/clients/$id', () => null),
      under('/archive', () => null),
    ]),
    history: createMemoryHistory({ initialEntries: [address] }),
  });
  render(
    <BookProvider session={session}>
      <MantineProvider env="test">
        <Notifications />
        <RouterProvider router={asRegistered(router)} />
      </MantineProvider>
    </BookProvider>,
  );
  return () => {
    // Nothing on the page asks a book that is closed.
    cleanup();
    session.index.close();
    deps.close();
  };
}

/** What a tab loads when it is opened is here before: on a busy machine that takes longer than a test looks for it. */
async function allParts(): Promise<void> {
  await Promise.all([
    import('../../renderer/features/office/account-part.tsx'),
    import('../../renderer/features/office/audit-part.tsx'),
    import('../../renderer/features/office/members-part.tsx'),
    import('../../renderer/features/office/quarantine-part.tsx'),
  ]);
}

function asRegistered(router: unknown): AnyRouter {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the app has registered the type of its own router as the only one
  return router as AnyRouter;
}

/** The book has joined an office, and has exchanged everything. */
export async function joinOfficeOf(deps: OpenBook, role: Role = 'engineer'): Promise<void> {
  await setOfficeValues(deps.store, {
    address: 'https://office.example',
    office: { id: id(700), name: '西宁办事处' },
    member: { id: id(701), name: '王工', role },
    device: id(901),
    outbox: { seq: (await deps.book.log.head()) + 1, index: 0, ctr: 1 },
    syncedAt: testNow,
  });
}
