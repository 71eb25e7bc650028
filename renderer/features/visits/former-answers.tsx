import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../shared/domain/visit/visit-parts.ts';
import { useFormats } from '../../hooks/formats.ts';
import { answerText } from '../../hooks/saying/answer-text.ts';
import { Part } from './part.tsx';
import classes from './in-full.module.css';

/** Answers whose questions are asked no more, by the names under which they were given. */
export function FormerAnswers({ answers }: { readonly answers: readonly Answer[] }) {
  const { t } = useTranslation('visitFull');
  const formats = useFormats();
  if (answers.length === 0) return null;
  return (
    <Part title={t('part.former')} why={t('former')}>
      <ul className={classes['facts']}>
        {answers.map((answer) => (
          <li key={answer.fieldId}>
            {t('said.answer', {
              label: t('inSection', { section: answer.section, label: answer.label }),
              value: answerText(answer, formats, (word) => t(word)),
            })}
          </li>
        ))}
      </ul>
    </Part>
  );
}
