import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RfmFigures } from '../../../data/index/measure-rfm.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { useMoney } from '../money.ts';
import classes from './rfm.module.css';

const scores = [1, 2, 3, 4, 5] as const;

/** From which value on a client has which score, and how that comes about. */
export function ScoreBounds({ figures }: { readonly figures: RfmFigures }) {
  const { t } = useTranslation('segmentsRfm');
  const { decimal } = useFormats();
  const money = useMoney(figures.currency);
  const { recency, frequency, monetary } = figures.cuts;
  // What was added to a quantile is one of the smallest unit: it is no whole amount of it.
  const amount = (bound: number) => money.full(Math.ceil(bound));
  const plain = (bound: number) => decimal(bound, Number.isInteger(bound) ? 0 : 1);
  const reversed = (of: readonly string[]) => of.toReversed();
  return (
    <section aria-labelledby="rfm-cuts">
      <Title order={2} id="rfm-cuts" mb="xs">
        {t('cuts.title')}
      </Title>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('cuts.corner')}</th>
            <th scope="col">{t('cuts.recency')}</th>
            <th scope="col">{t('cuts.frequency')}</th>
            <th scope="col">{t('cuts.monetary')}</th>
          </tr>
        </thead>
        <tbody>
          <Rows
            columns={[
              reversed(useSteps(recency, plain)),
              useSteps(frequency, plain),
              useSteps(monetary, amount),
            ]}
          />
        </tbody>
      </table>
      <Text size="sm" className={classes['quiet'] ?? ''}>
        {t('cuts.how')}
      </Text>
    </section>
  );
}

function Rows({ columns }: { readonly columns: readonly (readonly string[])[] }) {
  const { t } = useTranslation('segmentsRfm');
  return scores.map((score) => (
    <tr key={score}>
      <th scope="row">{t('cuts.score', { score })}</th>
      {columns.map((column, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- three columns that never move
        <td key={at}>{column[score - 1]}</td>
      ))}
    </tr>
  ));
}

/** The intervals from the lowest to the highest. */
function useSteps(
  cuts: readonly number[] | null,
  say: (bound: number) => string,
): readonly string[] {
  const { t } = useTranslation('segmentsRfm');
  if (!cuts) return [];
  return [
    t('cuts.below', { bound: say(cuts[0] ?? 0) }),
    ...cuts.map((bound) => t('cuts.from', { bound: say(bound) })),
  ];
}
