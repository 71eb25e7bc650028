import { Button, Text } from '@mantine/core';
import { IconBook } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRemoveSample } from '../../hooks/remove-sample.tsx';
import classes from './sample-banner.module.css';

/** Says that the clients are made up, and takes them away; nothing where there is no sample. */
export function SampleBanner() {
  const { t } = useTranslation('doors');
  const { isThere, busy, remove } = useRemoveSample();
  if (isThere !== true) return null;
  return (
    <section className={classes['banner']} aria-label={t('banner.label')}>
      <IconBook size={18} stroke={1.6} aria-hidden />
      <Text size="sm" className={classes['says']}>
        {t('banner.says')}
      </Text>
      <Button
        size="compact-sm"
        variant="default"
        disabled={busy}
        aria-busy={busy}
        onClick={() => void remove()}
      >
        {busy ? t('banner.removing') : t('banner.remove')}
      </Button>
    </section>
  );
}
