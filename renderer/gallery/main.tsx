import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '../app/base.css';
import { MantineProvider } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from '../app/i18n.ts';
import { quietText, theme } from '../app/theme.ts';
import { initialLanguage } from '../platform/language.ts';

/** Loaded late, as the screens are: what measures the page's font finds the theme's styles there. */
const Gallery = lazy(async () => ({ default: (await import('./gallery.tsx')).Gallery }));

/** `?lang=` and `?scheme=` choose what the pictures are taken in. */
async function start(): Promise<void> {
  const element = document.querySelector('#root');
  if (!element) throw new Error('index.html has no #root.');
  await startI18n(initialLanguage());
  const scheme = new URLSearchParams(location.search).get('scheme');
  createRoot(element).render(
    <MantineProvider
      theme={theme}
      forceColorScheme={scheme === 'dark' ? 'dark' : 'light'}
      cssVariablesResolver={quietText}
    >
      <Suspense>
        <Gallery />
      </Suspense>
    </MantineProvider>,
  );
}

void start();
