import { Button, Title } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../hooks/formats.ts';
import { useToday } from '../../hooks/today.ts';
import classes from './seal.module.css';

/** What is printed and put away. */
export function RecoverySheet({ code }: { readonly code: string }) {
  const { t } = useTranslation('seal');
  const { t: shell } = useTranslation('shell');
  const { day } = useFormats();
  const today = useToday();
  return (
    <>
      <section className={classes['sheet']} aria-label={t('screen.sheet')}>
        <Title order={2}>
          {shell('product')} · {t('screen.sheet')}
        </Title>
        <p>{t('screen.sheetWhat')}</p>
        <dl>
          <dt>{t('screen.code')}</dt>
          <dd className={classes['code']} data-varying>
            {code}
          </dd>
          <dt>{t('screen.made')}</dt>
          <dd data-varying>{day(today)}</dd>
        </dl>
      </section>
      <div className={classes['tools']}>
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} stroke={1.6} />}
          onClick={() => window.print()}
        >
          {t('screen.print')}
        </Button>
      </div>
    </>
  );
}
