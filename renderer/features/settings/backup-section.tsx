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

const protections = {
  none: 'open',
  kept: 'sealedKept',
  session: 'sealedSession',
  waits: 'sealedWaits',
} as const;

function BackupFacts({ folder, stand, keyState }: Backups) {
  const { t } = useTranslation('backups');
  const { moment } = useFormats();
  const last = stand?.last ?? null;
  const made = useMadeFacts(last, last?.head === stand?.head);
  return (
    <Facts
      facts={[
        {
          name: t('last'),
          value: last ? <span data-varying>{moment(last.at)}</span> : t('never'),
        },
        { name: t('where'), value: useWhere(folder) },
        ...made,
        { name: t('seal'), value: t(protections[keyState]) },
      ]}
    />
  );
}

function useWhere(folder: Backups['folder']): string {
  const { t } = useTranslation('backups');
  if (folder?.type === 'chosen' || folder?.type === 'asks') return folder.name;
  return t(folder?.type === 'never' ? 'noFolders' : 'noFolder');
}

function useMadeFacts(last: NonNullable<Backups['stand']>['last'], isCurrent: boolean) {
  const { t } = useTranslation('backups');
  const { language } = useFormats();
  if (!last) return [];
  const size = <span data-varying>{readableBytes(last.bytes, language)}</span>;
  const trust = t(last.isReadBack ? 'checked' : 'unchecked');
  const since = t(isCurrent ? 'current' : 'changed');
  return [
    { name: t('size'), value: size },
    { name: t('state'), value: t('both', { one: trust, other: since }) },
  ];
}

type Said = { readonly isBad: boolean; readonly text: string };

/** What can be done with backups, and what came of it. */
function Doing({ backups }: { readonly backups: Backups }) {
  const { t } = useTranslation('backups');
  const { folder, stand, work } = backups;
  const [said, setSaid] = useState<Said | null>(null);
  const acts = useActs(backups, setSaid);
  return (
    <>
      {stand?.trouble && !work ? <Trouble code={stand.trouble.code} /> : null}
      {work ? <Working backups={backups} /> : <Buttons folder={folder} acts={acts} />}
      <SaidText said={said} />
      {folder?.type === 'chosen' ? <Text className={classes['quiet']}>{t('kept')}</Text> : null}
    </>
  );
}

function SaidText({ said }: { readonly said: Said | null }) {
  return (
    <Text role="status" fw={said?.isBad ? 600 : 400}>
      {said?.text ?? ''}
    </Text>
  );
}

function Trouble({ code }: { readonly code: string }) {
  const { t } = useTranslation('backups');
  const say = useSayTrouble();
  return (
    <Alert role="alert" color="orange" variant="light" title={t('trouble.title')}>
      {say(code)}
    </Alert>
  );
}

type ButtonsProps = {
  readonly folder: Backups['folder'];
  readonly acts: ReturnType<typeof useActs>;
};

function Buttons({ folder, acts }: ButtonsProps) {
  const { t } = useTranslation('backups');
  const isChosen = folder?.type === 'chosen';
  const choosing = { chosen: 'chooseOther', asks: 'allow', none: 'choose', never: null } as const;
  const choice = choosing[folder?.type ?? 'never'];
  const quiet = { variant: 'default' } as const;
  return (
    <div className={classes['buttons']}>
      {isChosen ? <Button onClick={() => void acts.make()}>{t('now')}</Button> : null}
      {choice === null ? null : (
        <Button {...(isChosen ? quiet : {})} onClick={() => void acts.choose()}>
          {t(choice)}
        </Button>
      )}
      {isChosen ? (
        <Button {...quiet} onClick={() => void acts.test()}>
          {t('test')}
        </Button>
      ) : (
        <Button {...quiet} onClick={() => void acts.download()}>
          {t('downloadNow')}
        </Button>
      )}
      <Button component={Link} to="/archive" {...quiet}>
        {t('restore')}
      </Button>
    </div>
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
      <Text>{wholePercent(share)}</Text>
      <div>
        <Button variant="default" onClick={backups.stop}>
          {t('stop')}
        </Button>
      </div>
    </div>
  );
}
