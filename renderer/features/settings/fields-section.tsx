import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/record/id.ts';
import { allFields } from '../../data/queries/client-fields.ts';
import { useLive } from '../../hooks/book.tsx';
import { FieldForm } from './fields-form.tsx';
import { FieldRow } from './fields-row.tsx';
import { Section } from './section.tsx';
import classes from './fields.module.css';

/** The fields that the office defined for its clients: in their order, each edited in its place. */
export function FieldsSection() {
  const { t } = useTranslation('fields');
  const fields = useLive(allFields);
  const [editing, setEditing] = useState<Id | null>(null);
  const [adding, setAdding] = useState(false);
  const [withArchived, setWithArchived] = useState(false);
  if (!fields) return null;
  const current = fields.filter(({ archivedAt }) => archivedAt === null);
  const archived = fields.filter(({ archivedAt }) => archivedAt !== null);
  const close = () => {
    setEditing(null);
    setAdding(false);
  };
  const shown = withArchived ? [...current, ...archived] : current;
  return (
    <Section title={t('title')}>
      <Text className={classes['quiet'] ?? ''}>{t('why')}</Text>
      {shown.length === 0 && !adding ? <Text>{t('none')}</Text> : null}
      <ul className={classes['list']}>
        {shown.map((field, at) => (
          <li key={field.id} className={classes['item']}>
            {editing === field.id ? (
              <FieldForm field={field} onDone={close} />
            ) : (
              <FieldRow
                field={field}
                isFirst={at === 0}
                isLast={at === current.length - 1}
                onEdit={() => setEditing(field.id)}
              />
            )}
          </li>
        ))}
      </ul>
      {adding ? (
        <FieldForm field={null} onDone={close} />
      ) : (
        <div className={classes['tools']}>
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
          {archived.length === 0 ? null : (
            <Button variant="subtle" onClick={() => setWithArchived(!withArchived)}>
              {withArchived ? t('hideArchived') : t('showArchived', { count: archived.length })}
            </Button>
          )}
        </div>
      )}
    </Section>
  );
}
