import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { hasVisits } from '../../data/queries/has-visits.ts';
import { useLive } from '../../hooks/book.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';

const byVisits = { metric: 'visits', span: 'last-12-months' } as const;

/** A book that has no revenue cannot be measured by it. */
export function NoRevenue() {
  const { t } = useTranslation('segments');
  const visits = useLive(hasVisits);
  return (
    <Page heading={t('empty.heading')}>
      <Empty
        title={t('empty.title')}
        why={t('empty.why')}
        step={
          <Group gap="sm" justify="center">
            <Button renderRoot={(props) => <Link to="/import" {...props} />}>
              {t('empty.step')}
            </Button>
            {visits ? (
              <Button
                variant="default"
                renderRoot={(props) => <Link to="/segments" search={byVisits} {...props} />}
              >
                {t('empty.byVisits')}
              </Button>
            ) : null}
          </Group>
        }
      />
    </Page>
  );
}
