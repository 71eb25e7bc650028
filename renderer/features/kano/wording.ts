import { useTranslation } from 'react-i18next';
import type { Question } from '../../../shared/domain/kano/survey.ts';

/** Both questions as they are asked: in the need's own wording, else in the usual one of the interface's language. */
export function useWording(
  question: Pick<Question, 'need' | 'functional' | 'dysfunctional'>,
): Pick<Question, 'functional' | 'dysfunctional'> {
  const { t } = useTranslation('kano');
  const { need, functional, dysfunctional } = question;
  return {
    functional: functional || t('question.functional', { need }),
    dysfunctional: dysfunctional || t('question.dysfunctional', { need }),
  };
}
