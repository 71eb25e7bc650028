import { Group } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLow, scores } from '../../../../shared/domain/care/care-values.ts';
import type { Rating } from '../../../../shared/domain/care/rating.ts';
import type { Client } from '../../../../shared/domain/client/client.ts';
import type { Visit } from '../../../../shared/domain/visit/visit.ts';
import { removeRating } from '../../../data/commands/remove-rating.ts';
import type { CareOfClient, ToldRating } from '../../../data/queries/care-of.ts';
import { useCommand } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { useUndoNote } from '../../../hooks/undo-note.tsx';
import { Tool } from '../page/tool.tsx';
import { CorrectForm } from './ask-form.tsx';
import { FollowUpEntry } from './follow-up-entry.tsx';
import { ScoredBy } from './service-scores.tsx';
import { useWanted } from './use-wanted.ts';
import classes from './care.module.css';

/** One answer: who was asked about what, and what followed from it. */
export function RatingEntry(props: {
  readonly client: Client;
  readonly told: ToldRating;
  readonly care: CareOfClient;
}) {
  const { client, told, care } = props;
  const { rating, followUp } = told;
  const { t } = useTranslation(['careForms', 'care']);
  const { shortDay } = useFormats();
  const removing = useCommand(removeRating);
  const noteUndo = useUndoNote();
  const wanted = useWanted(rating.id);
  const [correcting, setCorrecting] = useState(false);
  const known = scores.find((score) => score === rating.score);
  const visit = care.visits.find((one) => one.visit.id === rating.visitId)?.visit;
  async function remove() {
    const done = await removing(rating.id);
    if (done.ok) noteUndo(t('removed'), done.value);
  }
  if (correcting) {
    return (
      <article
        className={classes['entry']}
        aria-label={t('correct', { day: shortDay(rating.day) })}
      >
        <CorrectForm client={client} care={care} told={told} onDone={() => setCorrecting(false)} />
      </article>
    );
  }
  return (
    <article {...wanted} className={classes['entry']}>
      <Group gap="xs" wrap="nowrap" align="flex-start" justify="space-between">
        <div>
          <span className={classes['flag']} data-state={isLow(rating.score) ? 'low' : 'plain'}>
            {known === undefined ? t('care:noAnswer') : t(`care:score.${known}`)}
          </span>{' '}
          {shortDay(rating.day)}
          <Circumstances rating={rating} visit={visit} care={care} />
          {rating.remark === '' ? null : <p className={classes['text']}>{rating.remark}</p>}
        </div>
        <Group gap={4} wrap="nowrap">
          <Tool
            icon={IconPencil}
            label={t('correct', { day: shortDay(rating.day) })}
            run={() => setCorrecting(true)}
          />
          <Tool
            icon={IconTrash}
            label={t('remove', { day: shortDay(rating.day) })}
            run={() => void remove()}
          />
        </Group>
      </Group>
      {followUp ? <FollowUpEntry followUp={followUp} staff={care.staff} /> : null}
      {rating.pollId === null ? (
        <ScoredBy
          event={{ of: 'rating', id: rating.id, clientId: rating.clientId, day: rating.day }}
          engineer={visit?.engineer ?? ''}
          scores={told.scores}
          staff={care.staff}
        />
      ) : null}
    </article>
  );
}

/** What it was about, how and whom. */
function Circumstances(props: {
  readonly rating: Rating;
  readonly visit: Visit | undefined;
  readonly care: CareOfClient;
}) {
  const { rating, visit, care } = props;
  const { t } = useTranslation('care');
  const { shortDay } = useFormats();
  const poll = care.polls.find(({ id }) => id === rating.pollId);
  const occasion = t(`occasion.${rating.occasion}`);
  const about = visit ? `${occasion} ${shortDay(visit.day)}` : (poll?.name ?? occasion);
  const parts = [about, t(`channel.${rating.channel}`), rating.person];
  return <div className={classes['quiet']}>{parts.filter((part) => part !== '').join(' · ')}</div>;
}
