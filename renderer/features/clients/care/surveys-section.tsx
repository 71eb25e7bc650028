import { Button, Group, Text } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../../shared/domain/client/client.ts';
import type { Id } from '../../../../shared/record/id.ts';
import type { AskableVisit, CareOfClient } from '../../../data/queries/care-of.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { Section } from '../page/section.tsx';
import { AskForm } from './ask-form.tsx';
import { RatingEntry } from './rating-entry.tsx';
import { ScoredBy } from './service-scores.tsx';
import classes from './care.module.css';

/** So many visits without a survey are offered; older ones nobody remembers. */
const askable = 4;

/** What the client was asked and answered, and the visits about which nobody was asked yet. */
export function SurveysSection(props: { readonly client: Client; readonly care: CareOfClient }) {
  const { client, care } = props;
  const { t } = useTranslation('careForms');
  const { fact } = useSearch({ from: '/clients/$id' });
  /** A visit's id, or `other` for what was no visit. */
  const [asking, setAsking] = useState<Id | null>(fact === 'ask' ? 'other' : null);
  const unasked = care.visits.filter(({ asked }) => !asked);
  const done = () => setAsking(null);
  return (
    <Section
      title={t('title')}
      action={
        asking === 'other' ? null : (
          <Button variant="default" size="compact-sm" onClick={() => setAsking('other')}>
            {t('ask')}
          </Button>
        )
      }
    >
      {asking === 'other' ? (
        <AskForm client={client} care={care} visit={null} onDone={done} />
      ) : null}
      {care.ratings.length === 0 && care.visits.length === 0 ? <Text>{t('none')}</Text> : null}
      {unasked.length === 0 ? null : (
        <>
          <h3 className={classes['part']}>{t('visits')}</h3>
          <ul className={classes['list']}>
            {unasked.slice(0, askable).map((one) => (
              <li key={one.visit.id}>
                {asking === one.visit.id ? (
                  <AskForm client={client} care={care} visit={one.visit} onDone={done} />
                ) : (
                  <Unasked one={one} care={care} onAsk={() => setAsking(one.visit.id)} />
                )}
              </li>
            ))}
          </ul>
          {unasked.length > askable ? (
            <Text size="sm" className={classes['quiet']}>
              {t('moreVisits', { count: unasked.length - askable })}
            </Text>
          ) : null}
        </>
      )}
      {care.ratings.length === 0 ? null : (
        <>
          <h3 className={classes['part']}>{t('asked')}</h3>
          <ul className={classes['list']}>
            {care.ratings.map((told) => (
              <li key={told.rating.id}>
                <RatingEntry client={client} told={told} care={care} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function Unasked(props: {
  readonly one: AskableVisit;
  readonly care: CareOfClient;
  readonly onAsk: () => void;
}) {
  const { one, care, onAsk } = props;
  const { visit, scores } = one;
  const { t } = useTranslation(['careForms', 'terms']);
  const { shortDay } = useFormats();
  const day = shortDay(visit.day);
  return (
    <div className={classes['entry']}>
      <Group gap="xs" wrap="nowrap" justify="space-between">
        <span>
          {day} · {t(`terms:mode.${visit.mode}`)}
          {visit.engineer === '' ? '' : ` · ${visit.engineer}`}
        </span>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('askAbout', { day })}
          onClick={onAsk}
        >
          {t('askVisit')}
        </Button>
      </Group>
      <ScoredBy
        event={{ of: 'visit', id: visit.id, clientId: visit.clientId, day: visit.day }}
        engineer={visit.engineer}
        scores={scores}
        staff={care.staff}
      />
    </div>
  );
}
