import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../../shared/domain/money/format-money.ts';
import type { FeeClient, FeeQuestion, FeeRatios } from '../../data/queries/fee-ratios.ts';
import type { IndexQuestions } from '../../hooks/book.tsx';
import { useIndex } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { AskChart } from './ask-chart.tsx';
import { useMoney } from './use-money.ts';
import classes from '../../ui/sections.module.css';

/** So many stand on the list before more are asked for. */
const atOnce = 50;

/** Service fee ÷ product revenue, ranked, with what might be asked. */
export function UnderChargedPart({ tabs }: { readonly tabs: ReactNode }) {
  const { t } = useTranslation('fees');
  const { source = 'revenue', year, currency = null } = useSearch({ from: '/fees' });
  const [limit, setLimit] = useState(atOnce);
  // A contract's fees are for its whole period, so that no year is asked of them.
  const asked = source === 'revenue' && year !== undefined ? String(year) : null;
  const ratios = useIndex(
    useCallback(
      async (index: IndexQuestions) => index.feeRatios({ source, year: asked, currency }, limit),
      [source, asked, currency, limit],
    ),
  );
  const heading = useHeading();
  if (!ratios) return null;
  const why = t(source === 'contracts' ? 'emptyContracts' : 'empty');
  return (
    <Page {...heading(ratios)}>
      {tabs}
      <Choices ratios={ratios} source={source} year={asked} />
      {ratios.clients === 0 ? (
        <Empty title={t('headingNone')} why={why} />
      ) : (
        <>
          <AskChart ratios={ratios} />
          <List ratios={ratios} onMore={() => setLimit(limit + atOnce)} />
          <How ratios={ratios} source={source} year={asked} />
        </>
      )}
    </Page>
  );
}

function useHeading() {
  const { t } = useTranslation('fees');
  const { percent, language } = useFormats();
  return ({ median, below, clients, ask, currency }: FeeRatios) => {
    if (clients === 0) return { heading: t('headingNone') };
    if (median === null || currency === null) return { heading: t('headingUnpaid') };
    return {
      heading: t('heading', { below, clients, median: percent(median) }),
      detail: t('detail', { ask: formatMoney({ amount: ask, currency }, language, 'compact') }),
    };
  };
}

type Asked = {
  readonly ratios: FeeRatios;
  readonly source: FeeQuestion['source'];
  readonly year: string | null;
};

function Choices({ ratios, source, year }: Asked) {
  const { t } = useTranslation('fees');
  const { period } = useFormats();
  const navigate = useNavigate({ from: '/fees' });
  const { years, currencies, currency } = ratios;
  const go = (part: {
    source?: 'contracts' | undefined;
    year?: number | undefined;
    currency?: string;
  }) => void navigate({ to: '.', search: (now) => ({ ...now, ...part }), replace: true });
  return (
    <div className={classes['bar']}>
      <NativeSelect
        label={t('source')}
        value={source}
        data={(['revenue', 'contracts'] as const).map((value) => ({
          value,
          label: t(`sourceOf.${value}`),
        }))}
        onChange={({ currentTarget: { value } }) =>
          go({ source: value === 'contracts' ? value : undefined })
        }
      />
      {source === 'revenue' && years.length > 0 ? (
        <NativeSelect
          label={t('year')}
          value={year ?? ''}
          data={[
            { value: '', label: t('allYears') },
            ...years.map((value) => ({ value, label: period(value) })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            go({ year: value === '' ? undefined : Number(value) })
          }
        />
      ) : null}
      {currencies.length > 1 ? (
        <NativeSelect
          label={t('currency')}
          value={currency ?? ''}
          data={[...currencies]}
          onChange={({ currentTarget: { value } }) => go({ currency: value })}
        />
      ) : null}
    </div>
  );
}

function List({ ratios, onMore }: { readonly ratios: FeeRatios; readonly onMore: () => void }) {
  const { t } = useTranslation('fees');
  const { rows, clients, currency, withoutProduct } = ratios;
  const more = Math.min(atOnce, clients - rows.length);
  const numbers = ['product', 'service', 'ratio', 'ask'] as const;
  return (
    <>
      <section className={classes['scroll']} tabIndex={0} aria-label={t('list.label')}>
        <table className={classes['table']} aria-label={t('list.label')}>
          <thead>
            <tr>
              <th scope="col">{t('list.client')}</th>
              <th scope="col">{t('list.owner')}</th>
              {numbers.map((one) => (
                <th key={one} scope="col" data-numeric>
                  {t(`list.${one}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} currency={currency} />
            ))}
          </tbody>
        </table>
      </section>
      <Group gap="sm">
        <Text size="sm">{t('list.shown', { shown: rows.length, all: clients })}</Text>
        {more > 0 ? (
          <Button size="compact-sm" variant="default" onClick={onMore}>
            {t('list.more', { count: more })}
          </Button>
        ) : null}
      </Group>
      {withoutProduct === 0 ? null : (
        <Text size="sm">{t('list.without', { count: withoutProduct })}</Text>
      )}
    </>
  );
}

function Row({ row, currency }: { readonly row: FeeClient; readonly currency: string | null }) {
  const { id, name, owner, segment, product, service, ratio, ask } = row;
  const { t } = useTranslation(['fees', 'terms']);
  const { percent } = useFormats();
  const money = useMoney(currency);
  return (
    <tr>
      <th scope="row">
        <Link
          to="/clients/$id"
          params={{ id }}
          search={{ tab: 'contracts' }}
          className={classes['link']}
        >
          {name}
        </Link>
        <div className={classes['quiet']}>{t(`terms:segment.${segment ?? 'none'}`)}</div>
      </th>
      <td>{owner}</td>
      <td data-numeric>{money(product)}</td>
      <td data-numeric>{money(service)}</td>
      <td data-numeric>{ratio === null ? t('terms:notAvailable') : percent(ratio)}</td>
      <td data-numeric>{ask === 0 ? t('list.nothing') : money(ask)}</td>
    </tr>
  );
}

function How({ ratios, source, year }: Asked) {
  const { t } = useTranslation('fees');
  const { period } = useFormats();
  const { currency, clients, paying } = ratios;
  const counted = {
    currency: currency ?? '–',
    clients,
    paying,
    year: year === null ? t('allYears') : period(year),
  };
  return (
    <details className={classes['how']}>
      <summary>{t('how.title')}</summary>
      <p>{t(`how.${source}`, counted)}</p>
      <p>{t('how.ratio')}</p>
      <p>{t('how.median')}</p>
      <p>{t('how.ask')}</p>
    </details>
  );
}
