import { Alert, Skeleton } from '@mantine/core';
import { IconBellRinging } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Survey } from '../../../shared/domain/kano/survey.ts';
import type { SurveyWaves } from '../../data/queries/survey-waves.ts';
import { surveyWaves } from '../../data/queries/survey-waves.ts';
import { useLive } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import { CutTable } from './cut-table.tsx';
import { NeedLife } from './need-life.tsx';
import { NextWave } from './next-wave.tsx';
import { useSayChange } from './say-change.ts';
import classes from './kano.module.css';

/** What has become of the needs from wave to wave. */
export function HistoryPart({ survey }: { readonly survey: Survey }) {
  const { t } = useTranslation('kano');
  const formats = useFormats();
  const found = useLive(surveyWaves, survey.id);
  if (!found) return <Skeleton h={320} />;
  const { waves, histories } = found;
  const last = waves.at(-1)?.survey ?? survey;
  return (
    <>
      {waves.length < 2 ? <p className={classes['quiet']}>{t('follow.oneWave')}</p> : null}
      <Changes found={found} />
      {waves.length < 2 ? null : <NeedLife waves={waves} histories={histories} />}
      <CutTable
        names={histories.map(({ question }) => question.need)}
        groups={waves.map((wave, at) => ({
          key: wave.survey.id,
          label: t('cut.waveOf', {
            name: wave.survey.name,
            day: formats.shortDay(wave.survey.day),
          }),
          respondents: wave.respondents,
          needs: histories.map(({ results }) => results[at] ?? null),
        }))}
        addressOf={({ key }) => ({ survey: key })}
      />
      <NextWave key={last.id} of={last} />
    </>
  );
}

/** The alarms, the latest first: what changed, what the test says, what it means. */
function Changes({ found: { waves, histories } }: { readonly found: SurveyWaves }) {
  const { t } = useTranslation('kano');
  const say = useSayChange();
  const changes = histories
    .flatMap(({ question, changes: of }) => of.map((change) => ({ question, change })))
    .toSorted((a, b) => b.change.wave - a.change.wave);
  if (changes.length === 0) {
    return waves.length < 2 ? null : <p>{t('follow.noChange')}</p>;
  }
  return (
    <Alert color="yellow" variant="light" icon={<IconBellRinging size={18} aria-hidden />}>
      <strong>{t('follow.changes', { count: changes.length })}</strong>
      <ul className={classes['changes']}>
        {changes.map(({ question, change }) => (
          <li key={`${question.id} ${change.wave}`}>{say(question, change, waves)}</li>
        ))}
      </ul>
      <p>{t('follow.reorders')}</p>
    </Alert>
  );
}
