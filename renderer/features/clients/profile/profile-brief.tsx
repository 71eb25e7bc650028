import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../../shared/domain/client/client.ts';
import { completenessOf } from '../../../../shared/domain/client/completeness.ts';
import { stageOf, waitingSince } from '../../../../shared/domain/client/hand-over-stage.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { useHandOverWords } from '../../../hooks/hand-over.ts';
import { useToday } from '../../../hooks/today.ts';
import { fieldOfFact } from './parts.ts';
import classes from './profile.module.css';

/** On the overview: how much is known of the client, and where its hand-over stands. */
export function ProfileBrief({ client }: { readonly client: Client }) {
  const { t } = useTranslation('profile');
  const { score, missingFacts } = completenessOf(client);
  const first = missingFacts[0];
  return (
    <div className={classes['brief']}>
      <span>{t('complete.short', { score })}</span>
      {first === undefined ? null : (
        <Link
          className={classes['link']}
          to="/clients/$id"
          params={{ id: client.id }}
          search={{ tab: 'profile', fact: fieldOfFact[first] }}
        >
          {t('complete.enter')}
        </Link>
      )}
      <Standing client={client} />
    </div>
  );
}

function Standing({ client: { id, handOver } }: { readonly client: Client }) {
  const { t } = useTranslation('handOver');
  const { day } = useFormats();
  const words = useHandOverWords();
  const today = useToday();
  const stage = stageOf(handOver);
  const since = waitingSince(handOver);
  if (stage === null || stage === 'done' || since === null) return null;
  const { days, working } = words.waiting(since, today);
  return (
    <Link className={classes['link']} to="/clients/$id" params={{ id }} search={{ tab: 'profile' }}>
      {t('waitsFor', { step: t(`step.${stage}`), day: day(since), days, working })}
    </Link>
  );
}
