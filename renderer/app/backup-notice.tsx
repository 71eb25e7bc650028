import { Button, Progress, Text } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isReminderDue } from '../../shared/domain/backup/backup-due.ts';
import type { Backups } from '../hooks/backups/backup-work.ts';
import { useBackups } from '../hooks/backups/backups.tsx';
import { useSayTrouble } from '../hooks/backups/trouble-words.ts';
import { useClock } from '../hooks/book.tsx';
import { useFormats } from '../hooks/formats.ts';
import { Notice } from './notice.tsx';

/** What of backups everybody has to know: one that a change waits for, one that was not made, and that there is none. */
export function BackupNotice() {
  const backups = useBackups();
  const isSettings = useLocation().pathname === '/settings';
  const now = useClock();
  if (!backups) return null;
  if (backups.work?.what === 'before') return <Before {...backups} />;
  // Settings say the rest at their own place.
  if (isSettings) return null;
  const said = whatToSay(backups, now());
  if (said === null) return null;
  if (said.type === 'trouble') return <Trouble {...backups} code={said.code} />;
  return said.type === 'asks' ? <Asks {...backups} name={said.name} /> : <Remind {...backups} />;
}

type Saying =
  | { readonly type: 'trouble'; readonly code: string }
  | { readonly type: 'asks'; readonly name: string }
  | { readonly type: 'remind' };

function whatToSay({ folder, stand }: Backups, at: number): Saying | null {
  if (!stand || !folder) return null;
  const { head, last, trouble, remindSince } = stand;
  if (trouble) return { type: 'trouble', code: trouble.code };
  if (folder.type === 'chosen') return null;
  if (folder.type === 'asks') {
    return isBehind(stand) ? { type: 'asks', name: folder.name } : null;
  }
  const isDue = isReminderDue(last, { head, at, since: remindSince ?? at });
  return isDue ? { type: 'remind' } : null;
}

function isBehind({ head, last }: NonNullable<Backups['stand']>): boolean {
  return head > 0 && head !== last?.head;
}

function Before({ work, goOn }: Backups) {
  const { t } = useTranslation('backups');
  const { wholePercent } = useFormats();
  const { done, all } = work?.progress ?? { done: 0, all: 0 };
  const share = all === 0 ? 0 : done / all;
  return (
    <Notice isBad={false} title={t('working.before')} says={[]}>
      <Progress w={200} value={100 * share} aria-label={t('bar')} />
      <Text size="sm">{wholePercent(share)}</Text>
      <Button size="compact-sm" variant="default" onClick={goOn}>
        {t('goOn')}
      </Button>
    </Notice>
  );
}

function Trouble({ make, work, code }: Backups & { readonly code: string }) {
  const { t } = useTranslation('backups');
  const say = useSayTrouble();
  const waits = code === 'KEY';
  return (
    <Notice
      isBad
      title={t('trouble.title')}
      says={waits ? [say(code)] : [say(code), t('trouble.tries')]}
    >
      {waits ? null : (
        <Button
          size="compact-sm"
          variant="default"
          loading={work !== null}
          onClick={() => void make('daily')}
        >
          {t('trouble.again')}
        </Button>
      )}
      <SettingsLink />
    </Notice>
  );
}

function Asks({ choose, name }: Backups & { readonly name: string }) {
  const { t } = useTranslation('backups');
  return (
    <Notice isBad={false} title={t('asks.title', { folder: name })} says={[t('asks.says')]}>
      <Button size="compact-sm" variant="default" onClick={() => void choose()}>
        {t('allow')}
      </Button>
      <SettingsLink />
    </Notice>
  );
}

function Remind({ putReminderOff }: Backups) {
  const { t } = useTranslation('backups');
  return (
    <Notice isBad={false} title={t('remind.title')} says={[t('remind.says')]}>
      <SettingsLink />
      <Button size="compact-sm" variant="subtle" color="gray" onClick={() => void putReminderOff()}>
        {t('remind.later')}
      </Button>
    </Notice>
  );
}

function SettingsLink() {
  const { t } = useTranslation('backups');
  return (
    <Button component={Link} to="/settings" size="compact-sm" variant="default">
      {t('trouble.settings')}
    </Button>
  );
}
