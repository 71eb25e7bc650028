import { useTranslation } from 'react-i18next';
import type { AnswersNeeded } from '../../../shared/domain/kano/answers-needed.ts';
import { useFormats } from '../../hooks/formats.ts';

/** The figures of a χ² test, ready for a sentence: `{ value: '21.64', df: 3, p: '< 0.001' }`. */
export function useSayTests(): (test: {
  readonly value: number;
  readonly df: number;
  readonly p: number;
}) => { readonly value: string; readonly df: number; readonly p: string } {
  const formats = useFormats();
  return ({ value, df, p }) => ({
    value: formats.decimal(value, 2),
    df,
    p: p < 0.001 ? `< ${formats.decimal(0.001, 3)}` : `= ${formats.decimal(p, 3)}`,
  });
}

/** How far a category is from being safe, in a sentence. */
export function useSayNeeded(): (needed: AnswersNeeded) => string {
  const { t } = useTranslation('kano');
  return (needed) =>
    needed.type === 'more'
      ? t('needed.more', { count: needed.answers })
      : t(`needed.${needed.type}`);
}
