import { ActionIcon, Popover, Text, Title } from '@mantine/core';
import { IconHelp } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { isMoney } from '../../../shared/domain/segment/measure.ts';
import type { RevenueConcentration } from '../../data/index/measure-revenue.ts';
import { useFormats } from '../../hooks/formats.ts';
import { useAmounts } from './money.ts';
import { useSayMeasure } from './say-measure.ts';
import classes from './segments.module.css';

type Figure = {
  readonly name: string;
  readonly value: string;
  /** The number of clients that it comes to; '' where it is no number of clients. */
  readonly count: string;
  readonly how: string;
};

/** Every figure of a year's concentration, each with its definition and what it rests on. */
export const Figures = memo(function Figures({
  measured,
}: {
  readonly measured: RevenueConcentration;
}) {
  const { t } = useTranslation('segments');
  const figures = useFigures(measured);
  return (
    <section aria-labelledby="segment-figures">
      <Title order={2} id="segment-figures" mb="xs">
        {t('figures.title')}
      </Title>
      <table className={classes['figures']}>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure.name}>
              <th scope="row">{figure.name}</th>
              <td className={classes['quiet']}>{figure.count}</td>
              <td>{figure.value}</td>
              <td>
                <How figure={figure} measured={measured} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
});

function How(props: { readonly figure: Figure; readonly measured: RevenueConcentration }) {
  const { t } = useTranslation('segments');
  const { figure, measured } = props;
  const { currency, clients, lines, negative } = measured;
  const { metric, year } = useSayMeasure()(measured);
  const inputs = isMoney(measured.metric) ? 'how.inputs' : 'how.visitInputs';
  return (
    <Popover width={340} position="left" withArrow shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('figures.howOf', { figure: figure.name })}
        >
          <IconHelp size={16} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown
        aria-label={t('figures.howOf', { figure: figure.name })}
        tabIndex={-1}
        data-autofocus
      >
        <Text size="sm" fw={600}>
          {t('figures.howOf', { figure: figure.name })}
        </Text>
        <Text size="sm">{figure.how}</Text>
        <Text size="sm" mt="xs" className={classes['quiet'] ?? ''}>
          {t(inputs, { metric, lines, year, currency, clients })}{' '}
          {negative > 0 ? t('how.negative', { metric, count: negative }) : null}
        </Text>
      </Popover.Dropdown>
    </Popover>
  );
}

function useFigures(measured: RevenueConcentration): readonly Figure[] {
  const { t } = useTranslation('segments');
  const { t: term } = useTranslation('terms');
  const { count, percent, wholePercent, decimal } = useFormats();
  const { currency, clients, without, figures } = measured;
  const { metric, year } = useSayMeasure()(measured);
  const money = useAmounts(measured.metric, currency);
  const needed = figures.needed[0];
  const share = (value: number | null | undefined) =>
    value === null || value === undefined ? term('notAvailable') : percent(value);
  const total = Number.isFinite(figures.total) ? figures.total : null;
  return [
    ...figures.topShares.map((top): Figure => ({
      name: t('figures.top', { fraction: wholePercent(top.fraction) }),
      count: t('figures.ofClients', { count: top.count, clients }),
      value: share(top.share),
      how: t('how.top', {
        metric,
        year,
        clients,
        count: top.count,
        fraction: wholePercent(top.fraction),
      }),
    })),
    {
      name: t('figures.needed', { metric }),
      count:
        needed?.count === null || needed === undefined
          ? ''
          : t('figures.ofClients', { count: needed.count, clients }),
      value: share(needed?.fraction),
      how: t('how.needed', { metric, year }),
    },
    {
      name: t('figures.gini'),
      count: '',
      value: figures.gini === null ? term('notAvailable') : decimal(figures.gini, 3),
      how: t('how.gini', { metric }),
    },
    {
      name: t('figures.total', { metric }),
      count: '',
      value: total === null ? term('notAvailable') : money.short(total),
      how: t('how.total', {
        metric,
        year,
        total: total === null ? term('notAvailable') : money.full(total),
      }),
    },
    {
      name: t('figures.clients'),
      count: '',
      value: count(clients),
      how: t('how.clients', { metric, year }),
    },
    {
      name: t('figures.without', { metric, year }),
      count: '',
      value: count(without),
      how: t('how.without', { metric, year }),
    },
  ];
}
