import { ActionIcon, Popover, Text, Title } from '@mantine/core';
import { IconHelp } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RevenueConcentration } from '../../data/index/measure-revenue.ts';
import { useFormats } from '../../hooks/formats.ts';
import { useMoney } from './money.ts';
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
  const { year, currency, clients, lines, negative } = measured;
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
          {t('how.inputs', { lines, year, currency, clients })}{' '}
          {negative > 0 ? t('how.negative', { count: negative }) : null}
        </Text>
      </Popover.Dropdown>
    </Popover>
  );
}

function useFigures(measured: RevenueConcentration): readonly Figure[] {
  const { t } = useTranslation('segments');
  const { t: term } = useTranslation('terms');
  const { count, percent, wholePercent, decimal } = useFormats();
  const { year, currency, clients, without, figures } = measured;
  const money = useMoney(currency);
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
        year,
        clients,
        count: top.count,
        fraction: wholePercent(top.fraction),
      }),
    })),
    {
      name: t('figures.needed'),
      count:
        needed?.count === null || needed === undefined
          ? ''
          : t('figures.ofClients', { count: needed.count, clients }),
      value: share(needed?.fraction),
      how: t('how.needed', { year }),
    },
    {
      name: t('figures.gini'),
      count: '',
      value: figures.gini === null ? term('notAvailable') : decimal(figures.gini, 3),
      how: t('how.gini'),
    },
    {
      name: t('figures.total'),
      count: '',
      value: total === null ? term('notAvailable') : money.short(total),
      how: t('how.total', {
        year,
        currency,
        total: total === null ? term('notAvailable') : money.full(total),
      }),
    },
    {
      name: t('figures.clients'),
      count: '',
      value: count(clients),
      how: t('how.clients', { year }),
    },
    {
      name: t('figures.without', { year }),
      count: '',
      value: count(without),
      how: t('how.without', { year, currency }),
    },
  ];
}
