import { Button, Text } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readableBytes } from '../../hooks/bytes.ts';
import { useFormats } from '../../hooks/formats.ts';
import { useSampleBook } from '../../hooks/sample-book.ts';
import type { StoragePromise, StorageUse } from '../../platform/storage.ts';
import { askToKeepStorage, measureStorage } from '../../platform/storage.ts';
import { Facts, Section } from './section.tsx';
import classes from './settings.module.css';

/** What is used, and what the browser has promised to keep. */
export function StorageSection() {
  const { t } = useTranslation('settings');
  const { isThere } = useSampleBook();
  const [promise, setPromise] = useState<StoragePromise>('unknown');
  const ask = useCallback(() => void askToKeepStorage().then(setPromise), []);
  useEffect(ask, [ask]);
  return (
    <Section title={t('storage')}>
      <Facts
        facts={[
          // The sample is what most often changes it while this screen is open: then it is measured again.
          { name: t('used'), value: <Used key={String(isThere)} /> },
          { name: t('promise'), value: t(`promises.${promise}`) },
        ]}
      />
      {promise === 'may-be-cleared' ? (
        <>
          <Text className={classes['quiet']}>{t('mayBeClearedHint')}</Text>
          <div>
            <Button variant="default" onClick={ask}>
              {t('ask')}
            </Button>
          </div>
        </>
      ) : null}
    </Section>
  );
}

function Used() {
  const { t } = useTranslation('settings');
  const { language } = useFormats();
  const [use, setUse] = useState<StorageUse | null>(null);
  useEffect(() => void measureStorage().then(setUse), []);
  const readable = (bytes: number) => readableBytes(bytes, language);
  return (
    <span data-varying>
      {use ? t('usedOf', { used: readable(use.used), free: readable(use.most) }) : t('unknown')}
    </span>
  );
}
