import { useTranslation } from 'react-i18next';
import { npsValues } from '../../../shared/domain/care/nps-score.ts';
import { stepsOfScale } from '../../../shared/domain/kano/answer-survey.ts';
import { wordingIn } from '../../../shared/domain/kano/wording.ts';
import type { Language } from '../../../shared/words/language.ts';
import type { SurveyDesign } from '../../data/queries/survey-design.ts';
import classes from './paper.module.css';

const importances = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Needs in the order in which the digits are entered, each answer with its digit. */
export function PaperSheet(props: { readonly design: SurveyDesign; readonly language: Language }) {
  const { survey, questions } = props.design;
  const { t } = useTranslation(['kanoWays', 'kano'], { lng: props.language });
  const steps = stepsOfScale(survey.scale);
  const answers = (['1', '2', '3', '4', '5'] as const).filter((n) => steps.includes(Number(n)));
  return (
    <article className={classes['sheet']} lang={props.language} aria-label={survey.name}>
      <h2>{survey.name}</h2>
      <p>{t('paper.intro')}</p>
      <div className={classes['lines']}>
        {(['client', 'respondent', 'day'] as const).map((line) => (
          <div key={line}>{t(`paper.${line}`)}: ____________________</div>
        ))}
      </div>
      <ol>
        {questions.map((question) => {
          const wording = wordingIn(question, props.language);
          return (
            <li key={question.id} className={classes['need']}>
              <strong>{wording.need}</strong>
              {(['functional', 'dysfunctional'] as const).map((side) => (
                <div key={side}>
                  <div>{wording[side]}</div>
                  <div className={classes['boxes']}>
                    {answers.map((answer) => (
                      <span key={answer}>
                        ☐ {answer} {t(`kano:answer.${answer}`)}
                      </span>
                    ))}
                  </div>
                </div>
              ))}
              <div>{t('paper.importance')}</div>
              <Numbers values={importances} />
            </li>
          );
        })}
      </ol>
      {survey.asksNps === true ? (
        <div className={classes['need']}>
          <strong>{t('nps.question')}</strong>
          <div>{t('nps.scale')}</div>
          <Numbers values={npsValues} />
          <div>{t('nps.reason')} ______________________________</div>
        </div>
      ) : null}
      <p>{t('paper.thanks')}</p>
    </article>
  );
}

function Numbers({ values }: { readonly values: readonly number[] }) {
  return (
    <div className={classes['boxes']}>
      {values.map((value) => (
        <span key={value}>☐ {value}</span>
      ))}
    </div>
  );
}
