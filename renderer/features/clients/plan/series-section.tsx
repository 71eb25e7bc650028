import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../../shared/domain/client/client.ts';
import { seriesOf } from '../../../data/queries/series-of.ts';
import { useLive } from '../../../hooks/book.tsx';
import { Section } from '../page/section.tsx';
import { SeriesEntry } from './series-entry.tsx';
import { SeriesForm } from './series-form.tsx';
import classes from './plan.module.css';

/** The series of visits that are planned with a client. */
export function SeriesSection({ client }: { readonly client: Client }) {
  const { t } = useTranslation('plan');
  const found = useLive(seriesOf, client.id);
  /** The id of a series, or `new`. */
  const [opened, setOpened] = useState<string | null>(null);
  const close = () => setOpened(null);
  if (!found) return null;
  const add =
    opened === 'new' || client.archivedAt !== null ? null : (
      <Button variant="default" size="compact-sm" onClick={() => setOpened('new')}>
        {t('series.add')}
      </Button>
    );
  return (
    <Section title={t('series.title')} action={add}>
      {opened === 'new' ? <SeriesForm client={client} known={null} onDone={close} /> : null}
      {found.length === 0 && opened === null ? (
        <>
          <Text>{t('series.none')}</Text>
          <Text className={classes['quiet'] ?? ''}>{t('series.why')}</Text>
        </>
      ) : null}
      <ul className={classes['items']}>
        {found.map((one) => (
          <li key={one.series.id}>
            {opened === one.series.id ? (
              <SeriesForm client={client} known={one} onDone={close} />
            ) : (
              <SeriesEntry client={client} known={one} onEdit={() => setOpened(one.series.id)} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
