import { MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { BringingBack } from '../data/journal/bring-back.ts';
import type { BookSession } from '../hooks/book.tsx';
import { BookProvider } from '../hooks/book.tsx';
import { ComingBack } from './coming-back.tsx';
import { LockScreen } from './lock-screen.tsx';
import { Notes } from './notes.tsx';
import { schemeManager } from './restore-look.ts';
import { router } from './routes.tsx';
import { quietText, theme } from './theme.ts';
import { NewerBookTrouble, NoBook, Outdated } from './trouble.tsx';
import type { Unlocking } from './unlocking.ts';

/** What the window can be at: the book is open, it is sealed and locked, it comes back after a loss, it could not be opened, or a newer window has taken it on. */
export type Opened =
  | { readonly state: 'locked'; readonly unlocking: Unlocking }
  | { readonly state: 'bringing-back'; readonly progress: BringingBack }
  | { readonly state: 'open'; readonly session: BookSession }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'newer' }
  | { readonly state: 'outdated' };

export function Root({ opened }: { readonly opened: Opened }) {
  return (
    <MantineProvider
      theme={theme}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
      cssVariablesResolver={quietText}
    >
      <Notes />
      {screenOf(opened)}
    </MantineProvider>
  );
}

function screenOf(opened: Opened): ReactNode {
  if (opened.state === 'outdated') return <Outdated />;
  if (opened.state === 'newer') return <NewerBookTrouble />;
  if (opened.state === 'bringing-back') return <ComingBack {...opened.progress} />;
  if (opened.state === 'locked') return <LockScreen {...opened.unlocking} />;
  if (opened.state === 'failed') return <NoBook error={opened.error} />;
  return (
    <BookProvider session={opened.session}>
      <RouterProvider router={router} />
    </BookProvider>
  );
}
