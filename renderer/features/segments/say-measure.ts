import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Metric, Subset } from '../../../shared/domain/segment/measure.ts';
import { isMoney } from '../../../shared/domain/segment/measure.ts';
import { useFormats } from '../../hooks/formats.ts';

type Measured = {
  readonly metric: Metric;
  readonly period: string;
  readonly currency: string;
  readonly scope?: Subset | undefined;
};

/** The metric and the period as they stand in sentences. */
export function useSayMeasure(): (of: Pick<Measured, 'metric' | 'period'>) => {
  readonly metric: string;
  readonly year: string;
} {
  const { t } = useTranslation('segments');
  const { period: sayPeriod } = useFormats();
  return useCallback(
    ({ metric, period }) => {
      const [from = '', to] = period.split('/');
      const days = to === undefined ? null : { from: sayPeriod(from), to: sayPeriod(to) };
      return {
        metric: t(`metric.${metric}`),
        year: days ? t('rangeDays', days) : sayPeriod(period),
      };
    },
    [t, sayPeriod],
  );
}

/** All that was measured, in one line. */
export function useSayMeasured(): (of: Measured) => string {
  const { t } = useTranslation('segments');
  const { list } = useFormats();
  const sayMeasure = useSayMeasure();
  return useCallback(
    (of) => {
      const { metric, year } = sayMeasure(of);
      const said = { metric, period: year, currency: of.currency };
      const measured = isMoney(of.metric)
        ? t('earlier.measured', said)
        : t('earlier.measuredPlain', said);
      const parts = of.scope ? Object.values(of.scope).flat() : [];
      return parts.length === 0
        ? measured
        : t('earlier.measuredPart', { measured, parts: list(parts) });
    },
    [t, list, sayMeasure],
  );
}
