import { Text } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PreparedSeal } from '../../hooks/seal/seal.tsx';
import { useSeal } from '../../hooks/seal/seal.tsx';
import { Page } from '../../ui/page.tsx';
import { NewSheet } from './new-sheet.tsx';
import { PassphraseStep } from './passphrase-step.tsx';
import { Sealed } from './sealed.tsx';
import { SheetStep } from './sheet-step.tsx';

/** Three steps to a sealed book; or, once it is sealed, a new recovery sheet. */
export function SealScreen() {
  const { t } = useTranslation('seal');
  const { sheet } = useSearch({ from: '/seal' });
  const seal = useSeal();
  if (!seal) return null;
  if (sheet === 'new' && seal.isSealed) {
    return (
      <Page heading={t('screen.newHeading')} detail={t('screen.newWhat')}>
        <NewSheet seal={seal} />
      </Page>
    );
  }
  return (
    <Page heading={t('screen.heading')} detail={t('screen.detail')}>
      {seal.isPossible ? <Steps isSealed={seal.isSealed} /> : <Text>{t('notHere')}</Text>}
    </Page>
  );
}

type Way = {
  readonly prepared: PreparedSeal;
  readonly passphrase: string;
  readonly opensItself: boolean;
};

function Steps({ isSealed }: { readonly isSealed: boolean }) {
  const [way, setWay] = useState<Way | null>(null);
  const [isDone, setDone] = useState(false);
  if (isDone || (isSealed && way === null)) return <Sealed isNew={isDone} />;
  if (way === null) {
    return (
      <PassphraseStep
        onPrepared={(prepared, passphrase, opensItself) =>
          setWay({ prepared, passphrase, opensItself })
        }
      />
    );
  }
  return <SheetStep {...way} onDone={() => setDone(true)} />;
}
