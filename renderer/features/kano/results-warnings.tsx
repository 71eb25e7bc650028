import { Alert, Anchor } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { NeedResult } from '../../../shared/domain/kano/tally-survey.ts';
import type { Id } from '../../../shared/record/id.ts';
import { surveyWaves } from '../../data/queries/survey-waves.ts';
import { useLive } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';

/** χ² is defined from here on; below, categories are only a first impression. */
const enoughAnswers = 12;

/** What is to be known before the figures are believed, each with the step that goes on from there. */
export function ResultsWarnings(props: {
  readonly survey: Id;
  readonly needs: readonly NeedResult[];
  readonly respondents: number;
}) {
  const { survey, needs, respondents } = props;
  const { t } = useTranslation('kano');
  const formats = useFormats();
  const divided = needs.filter(({ analysis }) => analysis.twoGroups);
  const names = formats.list(divided.map(({ question }) => question.need));
  const changed = useChanged(survey);
  if (respondents >= enoughAnswers && divided.length === 0 && changed.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />} p="xs">
      {respondents < enoughAnswers ? <div>{t('results.few')}</div> : null}
      {divided.length > 0 ? (
        <div>
          {t('results.twoGroupsOf', { count: divided.length, needs: names })}{' '}
          <Anchor
            underline="always"
            renderRoot={(rest) => <Link {...rest} to="/kano" search={{ survey, by: 'segment' }} />}
          >
            {t('cut.splitBySegment')}
          </Anchor>
        </div>
      ) : null}
      {changed.length > 0 ? (
        <div>
          {t('follow.alarm', { count: changed.length, needs: formats.list(changed) })}{' '}
          <Anchor
            underline="always"
            renderRoot={(rest) => (
              <Link {...rest} to="/kano" search={{ survey, view: 'history' }} />
            )}
          >
            {t('follow.see')}
          </Anchor>
        </div>
      ) : null}
    </Alert>
  );
}

/** The needs whose category is another one in this wave than in the one before. */
function useChanged(survey: Id): readonly string[] {
  const found = useLive(surveyWaves, survey);
  if (!found) return [];
  const at = found.waves.findIndex((wave) => wave.survey.id === survey);
  return found.histories.flatMap(({ question, changes }) =>
    changes.some(({ wave }) => wave === at) ? [question.need] : [],
  );
}
