import { Button } from '@mantine/core';
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { clientCrib } from '../../../data/queries/client-crib.ts';
import { useLive } from '../../../hooks/book.tsx';
import { Page } from '../../../ui/page.tsx';
import { CribSheet } from './crib-sheet.tsx';
import classes from './crib.module.css';

/** The sheet that goes along on the next visit: one page of A4, printed as the browser prints. */
export function CribScreen() {
  const { id } = useParams({ from: '/clients/$id/crib' });
  const { t } = useTranslation(['people', 'client']);
  const found = useLive(clientCrib, id);
  if (found === undefined) return null;
  if (found === null) {
    return (
      <Page heading={t('client:notFound.heading')} detail={t('client:notFound.why')}>
        <div>
          <Button component={Link} to="/clients">
            {t('client:notFound.back')}
          </Button>
        </div>
      </Page>
    );
  }
  return (
    <div className={classes['screen']}>
      <div className={classes['tools']}>
        <Button
          component={Link}
          to={`/clients/${id}?tab=people`}
          variant="default"
          leftSection={<IconArrowLeft size={16} stroke={1.6} />}
        >
          {t('crib.back')}
        </Button>
        <Button leftSection={<IconPrinter size={16} stroke={1.6} />} onClick={() => window.print()}>
          {t('crib.print')}
        </Button>
      </div>
      <CribSheet client={found.client} crib={found.crib} />
    </div>
  );
}
