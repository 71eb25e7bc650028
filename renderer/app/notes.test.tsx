import { MantineProvider } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { act, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { startI18n } from './i18n.ts';
import { Notes } from './notes.tsx';
import { theme } from './theme.ts';

test('the button that closes a note says so in the language of the screen', async () => {
  await startI18n('en');
  render(
    <MantineProvider theme={theme}>
      <Notes />
    </MantineProvider>,
  );
  act(() => {
    notifications.show({ message: 'Saved.' });
  });
  expect(await screen.findByRole('button', { name: 'Close' })).toBeTruthy();
});
