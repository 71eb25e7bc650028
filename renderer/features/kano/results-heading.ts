import { useTranslation } from 'react-i18next';
import type { AnsweredCategory } from '../../../shared/domain/kano/analyse.ts';
import type { NeedResult } from '../../../shared/domain/kano/tally-survey.ts';
import { useFormats } from '../../hooks/formats.ts';

const inOrder: readonly AnsweredCategory[] = ['M', 'O', 'A', 'I', 'R'];

/** "Of 10 needs, 3 are must-be and 2 attractive (27 respondents)." */
export function useResultsHeading(needs: readonly NeedResult[], respondents: number): string {
  const { t } = useTranslation('kano');
  const { t: term } = useTranslation('terms');
  const formats = useFormats();
  const many = {
    needs: t('needs', { count: needs.length }),
    respondents: t('respondents', { count: respondents }),
  };
  const found = inOrder.flatMap((category) => {
    const count = needs.filter(({ analysis }) => analysis.category === category).length;
    return count > 0 ? [{ category, count }] : [];
  });
  if (found.length === 0) return t('results.waiting', many);
  const kinds = found.map(({ category, count }, at) =>
    t(at === 0 ? 'results.first' : 'results.further', {
      count,
      kind: term(`kano.${category}`).toLowerCase(),
    }),
  );
  // In Chinese these are clauses, not the items of a list.
  const all = formats.language === 'zh-CN' ? kinds.join('，') : formats.list(kinds);
  return t('results.of', { ...many, kinds: all });
}
