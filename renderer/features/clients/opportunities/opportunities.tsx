import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../../shared/domain/client/client.ts';
import { opportunitiesOf } from '../../../data/queries/opportunities-of.ts';
import { useLive } from '../../../hooks/book.tsx';
import { Section } from '../page/section.tsx';
import { OpportunityEntry } from './opportunity-entry.tsx';
import { OpportunityForm } from './opportunity-form.tsx';
import classes from './opportunities.module.css';

/** What a second sale may come of, and what is to be done for it. */
export function Opportunities({ client }: { readonly client: Client }) {
  const { t } = useTranslation('opportunities');
  const opportunities = useLive(opportunitiesOf, client.id);
  const [adding, setAdding] = useState(false);
  if (!opportunities) return null;
  const canAdd = !adding && client.archivedAt === null;
  return (
    <Section
      title={t('title')}
      action={
        canAdd ? (
          <Button variant="subtle" size="compact-sm" onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        ) : null
      }
    >
      {adding ? (
        <OpportunityForm client={client.id} opportunity={null} onDone={() => setAdding(false)} />
      ) : null}
      {opportunities.length === 0 && !adding ? <Text>{t('none')}</Text> : null}
      <ul className={classes['entries']}>
        {opportunities.map((opportunity) => (
          <OpportunityEntry key={opportunity.id} opportunity={opportunity} />
        ))}
      </ul>
    </Section>
  );
}
