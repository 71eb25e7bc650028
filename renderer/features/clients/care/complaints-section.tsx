import { Button, SegmentedControl, Text } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComplaintView } from '../../../../shared/domain/care/complaint-clock.ts';
import { complaintViews, isIn } from '../../../../shared/domain/care/complaint-clock.ts';
import type { Client } from '../../../../shared/domain/client/client.ts';
import type { CareOfClient } from '../../../data/queries/care-of.ts';
import { useToday } from '../../../hooks/today.ts';
import { Section } from '../page/section.tsx';
import { ComplaintEntry } from './complaint-entry.tsx';
import { ComplaintForm } from './complaint-form.tsx';
import classes from './care.module.css';

/** The complaints of a client, those that are open before the others. */
export function ComplaintsSection(props: { readonly client: Client; readonly care: CareOfClient }) {
  const { client, care } = props;
  const { t } = useTranslation('care');
  const today = useToday();
  const { fact } = useSearch({ from: '/clients/$id' });
  /** An id, or `new`. */
  const [editing, setEditing] = useState<string | null>(fact === 'complaint' ? 'new' : null);
  const [view, setView] = useState<ComplaintView>('all');
  const count = (one: ComplaintView) =>
    care.complaints.filter(({ complaint }) => isIn(one, complaint, today)).length;
  const shown = care.complaints.filter(({ complaint }) => isIn(view, complaint, today));
  const done = () => setEditing(null);
  return (
    <Section
      title={t('complaints.title')}
      action={
        editing === 'new' ? null : (
          <Button variant="default" size="compact-sm" onClick={() => setEditing('new')}>
            {t('complaints.add')}
          </Button>
        )
      }
    >
      {editing === 'new' ? (
        <ComplaintForm client={client} care={care} complaint={null} onDone={done} />
      ) : null}
      {care.complaints.length === 0 ? <Text>{t('complaints.none')}</Text> : null}
      {care.complaints.length < 2 ? null : (
        <SegmentedControl
          className={classes['start'] ?? ''}
          aria-label={t('complaints.show')}
          size="xs"
          value={view}
          data={complaintViews.map((value) => ({
            value,
            label: t('complaints.viewCount', {
              view: t(`complaints.view.${value}`),
              count: count(value),
            }),
          }))}
          onChange={(value) => setView(complaintViews.find((one) => one === value) ?? 'all')}
        />
      )}
      {care.complaints.length > 0 && shown.length === 0 ? (
        <Text>{t('complaints.noneIn')}</Text>
      ) : null}
      <ul className={classes['list']}>
        {shown.map((told) => (
          <li key={told.complaint.id}>
            {editing === told.complaint.id ? (
              <ComplaintForm client={client} care={care} complaint={told.complaint} onDone={done} />
            ) : (
              <ComplaintEntry told={told} onEdit={() => setEditing(told.complaint.id)} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
