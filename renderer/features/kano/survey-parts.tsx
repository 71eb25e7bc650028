import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/record/id.ts';
import classes from './kano.module.css';

/** The parts of a survey's page. The results are the one without a name in the address. */
const surveyParts = ['results', 'history', 'ranking'] as const;
export type SurveyPart = (typeof surveyParts)[number];

export function partNamed(view: string | undefined): SurveyPart {
  return surveyParts.find((part) => part === view) ?? 'results';
}

/** What the answers say, what has become of it, and what to do first. */
export function SurveyParts(props: { readonly survey: Id; readonly part: SurveyPart }) {
  const { survey, part } = props;
  const { t } = useTranslation('kano');
  return (
    <nav aria-label={t('parts.label')} className={classes['tabs']}>
      {surveyParts.map((one) => (
        <Link
          key={one}
          to="/kano"
          search={one === 'results' ? { survey } : { survey, view: one }}
          className={classes['tab']}
          aria-current={one === part ? 'page' : undefined}
          // The results' address begins those of the other parts.
          activeOptions={{ exact: true }}
        >
          {t(`parts.${one}`)}
        </Link>
      ))}
    </nav>
  );
}
