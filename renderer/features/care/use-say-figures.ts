import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SurveyFigures } from '../../../shared/domain/care/survey-figures.ts';
import { useFormats } from '../../hooks/formats.ts';

/** A survey's figures in words; a rate never stands without its counts. */
export type FigureWords = {
  readonly response: (figures: SurveyFigures) => string;
  readonly mean: (figures: SurveyFigures) => string;
  readonly low: (figures: SurveyFigures) => string;
};

export function useSayFigures(): FigureWords {
  const { t } = useTranslation('care');
  const formats = useFormats();
  return useMemo(
    () => ({
      response: ({ response }) =>
        response === null
          ? t('noFigure')
          : t('rate', {
              share: formats.percent(response.share),
              part: response.part,
              n: response.n,
              low: formats.percent(response.low),
              high: formats.percent(response.high),
            }),
      mean: ({ mean }) =>
        mean === null ? t('noMean') : t('mean', { mean: formats.decimal(mean.mean, 2), n: mean.n }),
      low: ({ low, answered }) =>
        answered === 0 ? t('noMean') : t('cases.lowOf', { count: low, n: answered }),
    }),
    [t, formats],
  );
}
