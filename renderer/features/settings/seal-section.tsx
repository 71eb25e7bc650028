import { Button, Checkbox, Select, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LockAfter } from '../../hooks/seal/device-seal.ts';
import { lockAfterChoices, useDeviceSeal } from '../../hooks/seal/device-seal.ts';
import { SealProgress } from '../../hooks/seal/seal-progress.tsx';
import type { Seal } from '../../hooks/seal/seal.tsx';
import { useSeal } from '../../hooks/seal/seal.tsx';
import { ChangePassphrase } from './seal-passphrase.tsx';
import { Section } from './section.tsx';
import classes from './settings.module.css';

/** Whether the book is sealed, and how it is locked and opened. */
export function SealSection() {
  const { t } = useTranslation('seal');
  const seal = useSeal();
  if (!seal) return null;
  return (
    <Section title={t('title')}>
      <Text>{t(seal.isSealed ? 'sealed' : 'open')}</Text>
      <SealProgress />
      {seal.isSealed ? <SealedPart seal={seal} /> : <OpenPart isPossible={seal.isPossible} />}
    </Section>
  );
}

function OpenPart({ isPossible }: { readonly isPossible: boolean }) {
  const { t } = useTranslation('seal');
  if (!isPossible) return <Text>{t('notHere')}</Text>;
  return (
    <div>
      <Button component={Link} to="/seal">
        {t('begin')}
      </Button>
    </div>
  );
}

function SealedPart({ seal }: { readonly seal: Seal }) {
  const { t } = useTranslation('seal');
  const [isChanging, setChanging] = useState(false);
  const [said, setSaid] = useState('');
  return (
    <>
      <Locking seal={seal} />
      {isChanging ? (
        <ChangePassphrase
          seal={seal}
          onClose={(isChanged) => {
            setChanging(false);
            setSaid(isChanged ? t('changed') : '');
          }}
        />
      ) : (
        <div className={classes['buttons']}>
          <Button onClick={() => void seal.lock()} aria-keyshortcuts="Control+Shift+L">
            {t('lockNow')}
          </Button>
          <Button variant="default" onClick={() => setChanging(true)}>
            {t('change')}
          </Button>
          <Button variant="default" component="a" href="#/seal?sheet=new">
            {t('newSheet')}
          </Button>
          <Button
            variant="default"
            disabled={seal.progress !== null}
            onClick={() => void seal.renewKeys().then(() => setSaid(t('renewed')))}
          >
            {t('renew')}
          </Button>
        </div>
      )}
      <Text className={classes['quiet']}>{t('renewHint')}</Text>
      <Text role="status">{said}</Text>
    </>
  );
}

function Locking({ seal }: { readonly seal: Seal }) {
  const { t } = useTranslation('seal');
  const { lockAfter, setLockAfter, opensItself } = useDeviceSeal();
  const [isRefused, setRefused] = useState(false);
  const words = (minutes: LockAfter) =>
    minutes === 0 ? t('never') : t('minutes', { count: minutes });
  return (
    <>
      <Select
        maw={400}
        label={t('lockAfter')}
        description={seal.hasKeyStore ? t('sleep') : undefined}
        data={lockAfterChoices.map((minutes) => ({
          value: String(minutes),
          label: words(minutes),
        }))}
        value={String(lockAfter)}
        allowDeselect={false}
        onChange={(value) => {
          const minutes = lockAfterChoices.find((choice) => String(choice) === value);
          if (minutes !== undefined) void setLockAfter(minutes);
        }}
      />
      {seal.hasKeyStore ? (
        <Checkbox
          label={t('opensItself')}
          description={t('opensItselfHint')}
          error={isRefused ? t('noKeyStore') : undefined}
          checked={opensItself}
          onChange={(event) => {
            const wanted = event.currentTarget.checked;
            void seal.setOpensItself(wanted).then((done) => setRefused(wanted && !done));
          }}
        />
      ) : null}
    </>
  );
}
