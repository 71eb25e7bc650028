import { Alert, Button, Progress, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backups } from '../../hooks/backups/backup-work.ts';
import { useBackups } from '../../hooks/backups/backups.tsx';
import { useSayTrouble } from '../../hooks/backups/trouble-words.ts';
import { readableBytes } from '../../hooks/bytes.ts';
import { useFormats } from '../../hooks/formats.ts';
import { download } from '../../platform/save-file.ts';
import { BackupPassphrase } from './backup-passphrase.tsx';
import { useTestRestore } from './backup-test.ts';
import { Facts, Section } from './section.tsx';
import classes from './settings.module.css';

/** When the book was copied last, where to, and whether the copy can be trusted. */
export function BackupSection() {
  const { t } = useTranslation('backups');
  const backups = useBackups();
  if (!backups?.stand || !backups.folder) return null;
  return (
    <Section title={t('title')}>
      <Text>{t('what')}</Text>
      <BackupFacts {...backups} />
      <Doing backups={backups} />
      <BackupPassphrase backups={backups} />
    </Section>
  );
}

function BackupFacts({ folder, stand, keyState }: Backups) {
  const { t } = useTranslation('backups');
  const { moment, language } = useFormats();
  const last = stand?.last ?? null;
  const isCurrent = last?.head === stand?.head;
  const where = {
    none: () => t('noFolder'),
    never: () => t('noFolders'),
    chosen: (name: string) => name,
    asks: (name: string) => name,
  }[folder?.type ?? 'none'](folder && 'name' in folder ? folder.name : '');
  const protection = {
    none: 'open',
    kept: 'sealedKept',
    session: 'sealedSession',
    waits: 'sealedWaits',
  } as const;
  return (
    <Facts
      facts={[
        {
          name: t('last'),
          value: last ? <span data-varying>{moment(last.at)}</span> : t('never'),
        },
        { name: t('where'), value: where },
        ...(last
          ? [
              {
                name: t('size'),
                value: <span data-varying>{readableBytes(last.bytes, language)}</span>,
              },
              {
                name: t('state'),
                value: `${t(last.isReadBack ? 'checked' : 'unchecked')}; ${t(isCurrent ? 'current' : 'changed')}`,
              },
            ]
          : []),
        { name: t('seal'), value: t(protection[keyState]) },
      ]}
    />
  );
}

type Said = { readonly isBad: boolean; readonly text: string };

/** What can be done with backups, and what came of it. */
function Doing({ backups }: { readonly backups: Backups }) {
  const { t } = useTranslation('backups');
  const { folder, stand, work } = backups;
  const [said, setSaid] = useState<Said | null>(null);
  const act = useActs(backups, setSaid);
  const sayTrouble = useSayTrouble();
  const trouble = stand?.trouble ?? null;
  const isChosen = folder?.type === 'chosen';
  return (
    <>
      {trouble && !work ? (
        <Alert role="alert" color="orange" variant="light" title={t('trouble.title')}>
          {sayTrouble(trouble.code)}
        </Alert>
      ) : null}
      {work ? (
        <Working backups={backups} />
      ) : (
        <div className={classes['buttons']}>
          {isChosen ? <Button onClick={() => void act.make()}>{t('now')}</Button> : null}
          {folder?.type === 'never' ? null : (
            <Button {...(isChosen ? { variant: 'default' } : {})} onClick={() => void act.choose()}>
              {t(isChosen ? 'chooseOther' : folder?.type === 'asks' ? 'allow' : 'choose')}
            </Button>
          )}
          {isChosen ? (
            <Button variant="default" onClick={() => void act.test()}>
              {t('test')}
            </Button>
          ) : (
            <Button variant="default" onClick={() => void act.download()}>
              {t('downloadNow')}
            </Button>
          )}
          <Button component={Link} to="/archive" variant="default">
            {t('restore')}
          </Button>
        </div>
      )}
      <Text role="status" {...(said?.isBad ? { c: 'red' } : {})}>
        {said?.text ?? ''}
      </Text>
      {isChosen ? <Text className={classes['quiet']}>{t('kept')}</Text> : null}
    </>
  );
}

function useActs(backups: Backups, say: (said: Said | null) => void) {
  const { t } = useTranslation('backups');
  const { language } = useFormats();
  const sayTrouble = useSayTrouble();
  const testRestore = useTestRestore(backups);
  const well = (text: string) => say({ isBad: false, text });
  const make = async () => {
    say(null);
    const made = await backups.make('asked');
    if (made.ok) well(t('made', { size: readableBytes(made.value.bytes, language) }));
    else if (made.error.type === 'given-up') well(t('stopped'));
  };
  return {
    make,
    choose: async () => {
      say(null);
      const choice = await backups.choose();
      if (choice.type === 'chosen') await make();
      if (choice.type === 'inside') say({ isBad: true, text: t('inside') });
      if (choice.type === 'failed') say({ isBad: true, text: sayTrouble(choice.code) });
    },
    download: async () => {
      say(null);
      const done = await backups.download();
      if (done.ok) download(done.value.name, done.value.blob);
      else if (done.error.type === 'given-up') well(t('stopped'));
    },
    test: async () => {
      say(null);
      say(await testRestore());
    },
  };
}

function Working({ backups }: { readonly backups: Backups }) {
  const { t } = useTranslation('backups');
  const { wholePercent } = useFormats();
  const { what, progress } = backups.work ?? { what: 'make', progress: { done: 0, all: 0 } };
  const share = progress.all === 0 ? 0 : progress.done / progress.all;
  return (
    <div className={classes['working']}>
      <Text fw={600}>{t(`working.${what}`)}</Text>
      <Progress value={100 * share} aria-label={t('bar')} />
      <Text component="output">{wholePercent(share)}</Text>
      <div>
        <Button variant="default" onClick={backups.stop}>
          {t('stop')}
        </Button>
      </div>
    </div>
  );
}
