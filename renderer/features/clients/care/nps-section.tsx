import { Button, Group, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDetractor, npsGroupOf } from '../../../../shared/domain/care/nps-score.ts';
import type { Client } from '../../../../shared/domain/client/client.ts';
import { removeNps } from '../../../data/commands/remove-nps.ts';
import type { CareOfClient, ToldNps } from '../../../data/queries/care-of.ts';
import { useCommand } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { useUndoNote } from '../../../hooks/undo-note.tsx';
import { Section } from '../page/section.tsx';
import { Tool } from '../page/tool.tsx';
import { FollowUpEntry } from './follow-up-entry.tsx';
import { NpsForm } from './nps-form.tsx';
import { useWanted } from './use-wanted.ts';
import classes from './care.module.css';

/** Whether the client would recommend us, and what came of it. */
export function NpsSection(props: { readonly client: Client; readonly care: CareOfClient }) {
  const { client, care } = props;
  const { t } = useTranslation('nps');
  const { fact } = useSearch({ from: '/clients/$id' });
  const [asking, setAsking] = useState(fact === 'nps');
  return (
    <Section
      title={t('title')}
      action={
        asking ? null : (
          <Button variant="default" size="compact-sm" onClick={() => setAsking(true)}>
            {t('ask')}
          </Button>
        )
      }
    >
      {asking ? <NpsForm client={client} care={care} onDone={() => setAsking(false)} /> : null}
      {care.nps.length === 0 && !asking ? <Text>{t('noneOfClient')}</Text> : null}
      {care.nps.length === 0 ? null : (
        <ul className={classes['list']}>
          {care.nps.map((told) => (
            <li key={told.score.id}>
              <NpsEntry told={told} care={care} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function NpsEntry({ told, care }: { readonly told: ToldNps; readonly care: CareOfClient }) {
  const { score, followUp } = told;
  const { t } = useTranslation('nps');
  const { shortDay } = useFormats();
  const removing = useCommand(removeNps);
  const noteUndo = useUndoNote();
  const wanted = useWanted(score.id);
  const visit = care.visits.find((one) => one.visit.id === score.visitId)?.visit;
  const about = [
    score.person,
    visit ? t('afterVisit', { day: shortDay(visit.day) }) : '',
    score.responseId === null ? '' : t('fromSurvey'),
  ];
  async function remove() {
    const done = await removing(score.id);
    if (done.ok) noteUndo(t('removed'), done.value);
  }
  return (
    <article {...wanted} className={classes['entry']}>
      <Group gap="xs" wrap="nowrap" align="flex-start" justify="space-between">
        <div>
          <span className={classes['flag']} data-state={isDetractor(score.score) ? 'low' : 'plain'}>
            {t('of10', { score: score.score })} · {t(`group.${npsGroupOf(score.score)}`)}
          </span>{' '}
          {shortDay(score.day)}
          <div className={classes['quiet']}>{about.filter((part) => part !== '').join(' · ')}</div>
          {score.reason === '' ? null : <p className={classes['text']}>{score.reason}</p>}
        </div>
        <Tool
          icon={IconTrash}
          label={t('remove', { day: shortDay(score.day) })}
          run={() => void remove()}
        />
      </Group>
      {followUp ? <FollowUpEntry followUp={followUp} staff={care.staff} /> : null}
    </article>
  );
}
