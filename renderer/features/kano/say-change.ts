import { useTranslation } from 'react-i18next';
import type { Question } from '../../../shared/domain/kano/survey.ts';
import type { CategoryChange, Wave } from '../../../shared/domain/kano/waves.ts';
import { useFormats } from '../../hooks/formats.ts';
import { useSayTests } from './say-tests.ts';

/** What changed, whether the test believes it, and what it means for the need, in a sentence each. */
export function useSayChange(): (
  question: Question,
  change: CategoryChange,
  waves: readonly Pick<Wave, 'survey'>[],
) => string {
  const { t } = useTranslation('kano');
  const { t: term } = useTranslation('terms');
  const formats = useFormats();
  const sayTest = useSayTests();
  return (question, { from, to, wave, since, way, test, verdict }, waves) => {
    const dayOf = (at: number) => formats.shortDay(waves[at]?.survey.day ?? '');
    const what = t('follow.change', {
      need: question.need,
      from: `${from} ${term(`kano.${from}`)}`,
      to: `${to} ${term(`kano.${to}`)}`,
      before: dayOf(since),
      now: dayOf(wave),
    });
    const tested =
      test === null
        ? t('follow.untested')
        : t(`follow.${verdict}`, { ...sayTest(test), by: t(`follow.by.${test.by}`) });
    return t('follow.sentences', { what, tested, way: t(`follow.way.${way}`) });
  };
}
