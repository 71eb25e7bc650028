import { Button, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { minorDigits } from '../../../../shared/domain/money/money.ts';
import type { RfmDefinition, ScoreRange } from '../../../../shared/domain/segment/rfm.ts';
import type { RfmFigures, RfmSum } from '../../../data/index/measure-rfm.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { saveCsv } from '../../../ui/save-csv.ts';
import { useMoney } from '../money.ts';
import classes from './rfm.module.css';

type Props = {
  readonly figures: RfmFigures;
  readonly definitions: readonly RfmDefinition[];
  /** The place of the segment whose clients are listed. */
  readonly open: number | undefined;
  readonly onOpen: (place: number) => void;
  readonly onEdit: () => void;
};

/** What each segment comes to, and the way to its clients. */
export function SegmentTable({ figures, definitions, open, onOpen, onEdit }: Props) {
  const { t } = useTranslation('segmentsRfm');
  const save = useSave(figures, definitions);
  const rest = figures.segments.at(-1);
  return (
    <section aria-labelledby="rfm-segments">
      <Group justify="space-between" mb="xs">
        <Title order={2} id="rfm-segments">
          {t('segments.title')}
        </Title>
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={save}>
            {t('segments.csv')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onEdit}>
            {t('edit.open')}
          </Button>
        </Group>
      </Group>
      <div className={classes['wide']}>
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{t('segments.name')}</th>
              {(['clients', 'share', 'orders', 'revenue', 'revenueShare'] as const).map((key) => (
                <th key={key} scope="col" data-numeric>
                  {t(`segments.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {definitions.map((definition, place) => (
              <Row
                key={definition.name}
                name={definition.name}
                scores={definition}
                sum={figures.segments[place]}
                figures={figures}
                isOpen={open === place}
                onOpen={() => {
                  onOpen(place);
                }}
              />
            ))}
            {rest && rest.clients > 0 ? (
              <Row
                name={t('segments.unnamed')}
                scores={null}
                sum={rest}
                figures={figures}
                isOpen={open === -1}
                onOpen={() => {
                  onOpen(-1);
                }}
              />
            ) : null}
          </tbody>
        </table>
      </div>
      <Text size="sm" className={classes['quiet'] ?? ''}>
        {t('segments.how')}
      </Text>
    </section>
  );
}

const none: RfmSum = { clients: 0, orders: 0, revenue: 0 };

function Row(props: {
  readonly name: string;
  readonly scores: RfmDefinition | null;
  readonly sum: RfmSum | undefined;
  readonly figures: RfmFigures;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}) {
  const { name, scores, sum = none, figures, isOpen, onOpen } = props;
  const { t } = useTranslation('segmentsRfm');
  const { t: term } = useTranslation('terms');
  const { count, percent } = useFormats();
  const money = useMoney(figures.currency);
  const { all } = figures;
  return (
    <tr data-open={isOpen}>
      <th scope="row">
        <button
          type="button"
          className={classes['name']}
          aria-pressed={isOpen}
          aria-label={t('segments.show', { name })}
          onClick={onOpen}
        >
          {name}
        </button>
        {scores ? (
          <div className={classes['quiet']}>
            {t('segments.scores', {
              r: rangeText(scores.r),
              f: rangeText(scores.f),
              m: rangeText(scores.m),
            })}
          </div>
        ) : null}
      </th>
      <td data-numeric>{count(sum.clients)}</td>
      <td data-numeric>{percent(sum.clients / all.clients)}</td>
      <td data-numeric>{count(sum.orders)}</td>
      <td data-numeric>{money.short(sum.revenue)}</td>
      <td data-numeric>
        {all.revenue > 0 ? percent(sum.revenue / all.revenue) : term('notAvailable')}
      </td>
    </tr>
  );
}

function rangeText([from, to]: ScoreRange): string {
  return from === to ? String(from) : `${from}–${to}`;
}

function useSave(figures: RfmFigures, definitions: readonly RfmDefinition[]) {
  const { t } = useTranslation('segmentsRfm');
  const unit = 10 ** minorDigits(figures.currency);
  return () => {
    const titles = ['name', 'clients', 'orders', 'revenue'] as const;
    const names = [...definitions.map(({ name }) => name), t('segments.unnamed')];
    saveCsv(t('segments.fileName', { day: figures.day }), [
      titles.map((key) => t(`segments.${key}`)),
      ...figures.segments.map(({ clients, orders, revenue }, place) => [
        names[place] ?? '',
        clients,
        orders,
        revenue / unit,
      ]),
    ]);
  };
}
