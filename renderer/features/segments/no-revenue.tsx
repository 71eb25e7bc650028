import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';

/** A book that has no revenue cannot be measured by it. */
export function NoRevenue() {
  const { t } = useTranslation('segments');
  return (
    <Page heading={t('empty.heading')}>
      <Empty
        title={t('empty.title')}
        why={t('empty.why')}
        step={
          <Button renderRoot={(props) => <Link to="/import" {...props} />}>
            {t('empty.step')}
          </Button>
        }
      />
    </Page>
  );
}
