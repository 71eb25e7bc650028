import { Button, Group, Text, Title } from '@mantine/core';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { minorDigits } from '../../../../shared/domain/money/money.ts';
import type { RfmFigures, RfmSum } from '../../../data/index/measure-rfm.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { savePicture } from '../../../ui/chart-save.ts';
import type { HeatCell, HeatTable } from '../../../ui/heat-picture.ts';
import { drawHeat } from '../../../ui/heat-picture.ts';
import { saveCsv } from '../../../ui/save-csv.ts';
import { useLook } from '../../../ui/use-look.ts';
import { useMoney } from '../money.ts';
import classes from './rfm.module.css';

const rising = [1, 2, 3, 4, 5] as const;
const falling = [5, 4, 3, 2, 1] as const;

/** How many clients share a recency and a frequency; the more, the darker. What they brought on average stands below. */
export function HeatMap({ figures }: { readonly figures: RfmFigures }) {
  const { t } = useTranslation('segmentsRfm');
  const save = useSave(figures);
  const savePng = useSavePng(figures);
  const most = Math.max(1, ...figures.grid.map(({ clients }) => clients));
  return (
    <section aria-labelledby="rfm-map">
      <Group justify="space-between" mb="xs">
        <Title order={2} id="rfm-map">
          {t('map.title')}
        </Title>
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={savePng}>
            {t('map.png')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={save}>
            {t('map.csv')}
          </Button>
        </Group>
      </Group>
      <table className={classes['map']} aria-label={t('map.label')}>
        <thead>
          <tr>
            <th scope="col">{t('map.corner')}</th>
            {rising.map((r) => (
              <th key={r} scope="col">
                {t('map.r', { score: r })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {falling.map((f) => (
            <tr key={f}>
              <th scope="row">{t('map.f', { score: f })}</th>
              {rising.map((r) => (
                <Cell key={r} sum={sumAt(figures, r, f)} most={most} currency={figures.currency} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Text size="sm" className={classes['quiet'] ?? ''}>
        {t('map.recency')} · {t('map.frequency')}
      </Text>
    </section>
  );
}

function Cell(props: { readonly sum: RfmSum; readonly most: number; readonly currency: string }) {
  const { sum, most, currency } = props;
  const { t } = useTranslation('segmentsRfm');
  const { count } = useFormats();
  const money = useMoney(currency);
  const heat: CSSProperties & Record<'--heat', string> = {
    '--heat': `${Math.round(heatOf(sum, most) * 100)}%`,
  };
  return (
    <td style={heat}>
      <strong>{count(sum.clients)}</strong>
      {sum.clients > 0 ? (
        <div>{t('map.mean', { amount: money.short(Math.round(sum.revenue / sum.clients)) })}</div>
      ) : null}
    </td>
  );
}

/** The darkest still leaves the letters on it readable. */
function heatOf({ clients }: RfmSum, most: number): number {
  return (clients / most) * 0.45;
}

const none: RfmSum = { clients: 0, orders: 0, revenue: 0 };

function sumAt({ grid }: RfmFigures, r: number, f: number): RfmSum {
  return grid[(r - 1) * 5 + f - 1] ?? none;
}

function useSavePng(figures: RfmFigures) {
  const { t } = useTranslation('segmentsRfm');
  const { count } = useFormats();
  const money = useMoney(figures.currency);
  const look = useLook(false);
  return () => {
    const most = Math.max(1, ...figures.grid.map(({ clients }) => clients));
    const cellOf = (sum: RfmSum): HeatCell => ({
      heat: heatOf(sum, most),
      strong: count(sum.clients),
      quiet:
        sum.clients === 0
          ? ''
          : t('map.mean', { amount: money.short(Math.round(sum.revenue / sum.clients)) }),
    });
    const table: HeatTable = {
      title: t('map.label'),
      columns: rising.map((score) => t('map.r', { score })),
      rows: falling.map((f) => ({
        name: t('map.f', { score: f }),
        cells: rising.map((r) => cellOf(sumAt(figures, r, f))),
      })),
      note: `${t('map.recency')} · ${t('map.frequency')}`,
    };
    const name = t('map.fileName', { day: figures.day });
    savePicture(drawHeat(table, look), look.background, name);
  };
}

function useSave(figures: RfmFigures) {
  const { t } = useTranslation('segmentsRfm');
  const unit = 10 ** minorDigits(figures.currency);
  return () => {
    saveCsv(t('map.fileName', { day: figures.day }), [
      ['R', 'F', t('map.clients'), t('map.orders'), t('map.revenue')],
      ...rising.flatMap((r) =>
        rising.map((f) => {
          const { clients, orders, revenue } = sumAt(figures, r, f);
          return [r, f, clients, orders, revenue / unit];
        }),
      ),
    ]);
  };
}
