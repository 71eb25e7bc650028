import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../../shared/domain/client/client.ts';
import { rhythmsOf } from '../../../data/queries/rhythms.ts';
import { useLive } from '../../../hooks/book.tsx';
import { Section } from '../page/section.tsx';
import { RhythmEntry } from './rhythm-entry.tsx';
import { RhythmForm } from './rhythm-form.tsx';
import classes from './plan.module.css';

/** What was agreed with a client to be done regularly, and what of it is due or late. */
export function RhythmSection({ client }: { readonly client: Client }) {
  const { t } = useTranslation('plan');
  const found = useLive(rhythmsOf, client.id);
  /** The id of a rhythm, or `new`. */
  const [opened, setOpened] = useState<string | null>(null);
  const close = () => setOpened(null);
  if (!found) return null;
  return (
    <Section
      title={t('rhythm.title')}
      action={
        opened === 'new' ? null : (
          <Button variant="default" size="compact-sm" onClick={() => setOpened('new')}>
            {t('rhythm.add')}
          </Button>
        )
      }
    >
      {opened === 'new' ? <RhythmForm client={client} rhythm={null} onDone={close} /> : null}
      {found.length === 0 && opened === null ? (
        <>
          <Text>{t('rhythm.none')}</Text>
          <Text className={classes['quiet'] ?? ''}>{t('rhythm.why')}</Text>
        </>
      ) : null}
      <ul className={classes['items']}>
        {found.map((rhythm) => (
          <li key={rhythm.id}>
            {opened === rhythm.id ? (
              <RhythmForm client={client} rhythm={rhythm} onDone={close} />
            ) : (
              <RhythmEntry rhythm={rhythm} onEdit={() => setOpened(rhythm.id)} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
