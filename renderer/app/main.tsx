import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import './base.css';
import { createRoot } from 'react-dom/client';
import { NewerBook } from '../data/open-book.ts';
import { initialLanguage } from '../platform/language.ts';
import { keepForOffline } from '../platform/offline.ts';
import { platform } from '../platform/platform.ts';
import { startI18n } from './i18n.ts';
import { openSession } from './open-session.ts';
import type { Opened } from './root.tsx';
import { Root } from './root.tsx';

async function start(): Promise<void> {
  const element = document.querySelector('#root');
  if (!element) throw new Error('index.html has no #root.');
  const root = createRoot(element);
  const show = (opened: Opened) => root.render(<Root opened={opened} />);

  const language = initialLanguage();
  await startI18n(language);
  void platform.setLanguage(language);
  void keepForOffline();
  try {
    show({ state: 'open', session: await openSession(() => show({ state: 'outdated' })) });
  } catch (error) {
    show(error instanceof NewerBook ? { state: 'outdated' } : { state: 'failed', error });
  }
}

void start();
