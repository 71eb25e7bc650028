import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../../shared/domain/client/client.ts';
import type { TeamGap } from '../../../../shared/domain/team/team-gaps.ts';
import { teamGaps, teamPlaces } from '../../../../shared/domain/team/team-gaps.ts';
import type { Staff } from '../../../../shared/domain/team/team.ts';
import { Section } from '../page/section.tsx';
import { HandOverForm } from './hand-over-form.tsx';
import { useSayTeamGap } from './say-team-gap.ts';
import { TeamForm } from './team-form.tsx';
import classes from './team.module.css';

/** Sales, delivery, after-sales and the one interface, with what is missing. */
export function OurTeam(props: { readonly client: Client; readonly staff: readonly Staff[] }) {
  const { client, staff } = props;
  const { t } = useTranslation('team');
  const [doing, setDoing] = useState<'edit' | 'hand-over' | null>(null);
  const gaps = teamGaps(client.team, staff);
  const done = () => setDoing(null);
  return (
    <Section
      title={t('team.title')}
      action={
        doing === null ? (
          <Group gap="xs">
            <Button variant="default" size="compact-sm" onClick={() => setDoing('hand-over')}>
              {t('handOver.button')}
            </Button>
            <Button variant="default" size="compact-sm" onClick={() => setDoing('edit')}>
              {t('team.edit')}
            </Button>
          </Group>
        ) : null
      }
    >
      {gaps.length === 0 ? (
        <Text className={classes['quiet']}>{t('team.complete')}</Text>
      ) : (
        <Alert
          color="orange"
          variant="light"
          p="xs"
          icon={<IconAlertTriangle size={18} stroke={1.8} />}
        >
          {t('team.gaps', { count: gaps.length })}
        </Alert>
      )}
      {doing === 'edit' ? <TeamForm client={client} staff={staff} onDone={done} /> : null}
      {doing === 'hand-over' ? <HandOverForm client={client} staff={staff} onDone={done} /> : null}
      {doing === 'edit' ? null : <Places client={client} gaps={gaps} />}
      {client.team.note === '' ? null : (
        <div>
          <Text className={classes['quiet']} size="sm">
            {t('team.note')}
          </Text>
          <p className={classes['note']}>{client.team.note}</p>
        </div>
      )}
      <Link to="/staff" className={classes['link']}>
        {t('team.staff')}
      </Link>
    </Section>
  );
}

function Places(props: { readonly client: Client; readonly gaps: readonly TeamGap[] }) {
  const { client, gaps } = props;
  const { t } = useTranslation('team');
  const say = useSayTeamGap();
  return (
    <dl className={classes['places']}>
      <div className={classes['place']}>
        <dt>{t('place.owner')}</dt>
        <dd>{client.owner === '' ? t('team.nobody') : client.owner}</dd>
      </div>
      {teamPlaces.map((place) => {
        const gap = gaps.find((one) => one.place === place);
        const name = client.team[place];
        return (
          <div key={place} className={classes['place']}>
            <dt>{t(`place.${place}`)}</dt>
            {name === '' ? null : <dd>{name}</dd>}
            {gap ? (
              <dd className={classes['gap']}>
                <IconAlertTriangle size={14} stroke={1.8} aria-hidden />
                {say(gap)}
              </dd>
            ) : null}
          </div>
        );
      })}
    </dl>
  );
}
