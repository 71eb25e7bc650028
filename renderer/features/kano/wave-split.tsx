import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Survey } from '../../../shared/domain/kano/survey.ts';
import { surveyWaves } from '../../data/queries/survey-waves.ts';
import { useLive } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import { CutBar } from './cut-bar.tsx';
import { CutTable } from './cut-table.tsx';
import classes from './kano.module.css';

/** The waves of a survey's series side by side; each leads to its own results. */
export function WaveSplit({ survey }: { readonly survey: Survey }) {
  const { t } = useTranslation('kano');
  const formats = useFormats();
  const found = useLive(surveyWaves, survey.id);
  if (!found) return <Skeleton h={320} />;
  const groups = found.waves.map((wave, at) => ({
    key: wave.survey.id,
    label: t('cut.waveOf', { name: wave.survey.name, day: formats.shortDay(wave.survey.day) }),
    respondents: wave.respondents,
    needs: found.histories.map(({ results }) => results[at] ?? null),
  }));
  return (
    <>
      <CutBar survey={survey.id} by="wave" of={undefined} groups={[]} />
      {groups.length < 2 ? <p className={classes['quiet']}>{t('follow.oneWave')}</p> : null}
      <CutTable
        names={found.histories.map(({ question }) => question.need)}
        groups={groups}
        addressOf={({ key }) => ({ survey: key })}
      />
    </>
  );
}
