import { Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { TakeForm } from './take-form.tsx';
import { WriteForm } from './write-form.tsx';
import classes from '../office.module.css';

/** Keeping two books together by files that are carried or mailed, without any server. */
export function ExchangePart() {
  const { t } = useTranslation('exchange');
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes['part']}>
      <Title order={2} id={id}>
        {t('title')}
      </Title>
      <Text maw={720}>{t('what')}</Text>
      <WriteForm />
      <TakeForm />
    </section>
  );
}
