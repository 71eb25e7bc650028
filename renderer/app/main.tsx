import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import './base.css';
import { createRoot } from 'react-dom/client';
import { NewerBook } from '../data/open-book.ts';
import { initialLanguage } from '../platform/language.ts';
import { watchErrors } from '../platform/last-errors.ts';
import { keepForOffline } from '../platform/offline.ts';
import { platform } from '../platform/platform.ts';
import { startI18n } from './i18n.ts';
import { openSession } from './open-session.ts';
import { restoreLook } from './restore-look.ts';
import type { Opened } from './root.tsx';
import { Root } from './root.tsx';
import { loadFirstScreen } from './routes.tsx';

async function start(): Promise<void> {
  const element = document.querySelector('#root');
  if (!element) throw new Error('index.html has no #root.');
  watchErrors();
  const root = createRoot(element);
  const show = (opened: Opened) => root.render(<Root opened={opened} />);

  // None of the three needs another: the words, the disk and the screen's own code come at once.
  const language = initialLanguage();
  const words = startI18n(language);
  void platform.setLanguage(language);
  const session = openSession({
    onOutdated: () => show({ state: 'outdated' }),
    onLocked: async (lock, tries) => {
      await words;
      return new Promise((onOpen) => show({ state: 'locked', unlocking: { lock, tries, onOpen } }));
    },
    onBringingBack: (progress) => void words.then(() => show({ state: 'bringing-back', progress })),
  });
  try {
    const [opened] = await Promise.all([session, words, loadFirstScreen()]);
    await restoreLook(opened.deps, language);
    show({ state: 'open', session: opened });
  } catch (error) {
    await words;
    show(error instanceof NewerBook ? { state: 'newer' } : { state: 'failed', error });
  }
  void keepForOffline();
}

void start();
