import { Button, Group, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { minorDigits } from '../../../../shared/domain/money/money.ts';
import type { AliveFigures, AliveRow } from '../../../data/index/measure-alive.ts';
import type { IndexQuestions } from '../../../hooks/book.tsx';
import { useIndex } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { saveCsv } from '../../../ui/save-csv.ts';
import { How } from '../how.tsx';
import { useMoney } from '../money.ts';
import rfm from '../rfm/rfm.module.css';

const page = 50;

/** The clients of the fit by value at risk, a page at a time. */
export function AtRisk({ figures }: { readonly figures: AliveFigures }) {
  const { t } = useTranslation('segmentsAlive');
  const [shown, setShown] = useState(page);
  const rows = useIndex(
    useCallback(
      async (index: IndexQuestions) => ({ of: figures, rows: await index.aliveRows(0, shown) }),
      [figures, shown],
    ),
  );
  const save = useSave(figures, rows?.rows ?? []);
  const more = Math.min(page, figures.clients - shown);
  return (
    <section aria-labelledby="alive-rows">
      <Group justify="space-between" mb="xs">
        <Title order={2} id="alive-rows">
          {t('rows.title')}
        </Title>
        <Button size="compact-sm" variant="default" onClick={save}>
          {t('rows.csv', { count: rows?.rows.length ?? 0 })}
        </Button>
      </Group>
      <div className={rfm['wide']}>
        <table className={rfm['table']}>
          <Header />
          <tbody>
            {(rows?.rows ?? []).map((row) => (
              <Row key={row.id} row={row} currency={figures.view.currency} />
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 ? (
        <Button
          size="compact-sm"
          variant="default"
          mt="xs"
          onClick={() => {
            setShown(shown + page);
          }}
        >
          {t('rows.more', { count: more })}
        </Button>
      ) : null}
    </section>
  );
}

const numeric = ['last', 'times', 'alive', 'expected', 'value', 'risk'] as const;

function Header() {
  const { t } = useTranslation('segmentsAlive');
  return (
    <thead>
      <tr>
        <th scope="col" data-numeric>
          {t('rows.rank')}
        </th>
        <th scope="col">{t('rows.client')}</th>
        {numeric.map((key) => (
          <th key={key} scope="col" data-numeric>
            {t(`rows.${key}`)}
          </th>
        ))}
        <th scope="col">{t('rows.source')}</th>
      </tr>
    </thead>
  );
}

function Row({ row, currency }: { readonly row: AliveRow; readonly currency: string }) {
  const { t } = useTranslation('segmentsAlive');
  const { count, decimal, percent, shortDay } = useFormats();
  const money = useMoney(currency);
  const { id, name, rank, history, last, alive, expected, value, risk } = row;
  const once = history.x === 0;
  const amounts = {
    alive: decimal(alive, 4),
    value: money.full(Math.max(0, value)),
    risk: money.full(Math.round(risk)),
  };
  const weeks = { tx: decimal(history.tx, 2), T: decimal(history.T, 2) };
  return (
    <tr>
      <td data-numeric>{count(rank)}</td>
      <td>
        <Link className={rfm['link']} to="/clients/$id" params={{ id }}>
          {name}
        </Link>
      </td>
      <td data-numeric>{shortDay(last)}</td>
      <td data-numeric>{count(history.x)}</td>
      <td data-numeric className={once ? rfm['quiet'] : undefined}>
        {once ? t('rows.once') : percent(alive)}
      </td>
      <td data-numeric>{decimal(expected, 1)}</td>
      <td data-numeric>{money.full(value)}</td>
      <td data-numeric>{amounts.risk}</td>
      <td>
        <How
          label={t('rows.how', { client: name })}
          says={[
            once
              ? t('rows.onceHow')
              : t('rows.aliveHow', { x: history.x, ...weeks, alive: amounts.alive }),
            t('rows.expectedHow', { expected: decimal(expected, 3) }),
            t('rows.riskHow', amounts),
          ]}
        />
      </td>
    </tr>
  );
}

function useSave({ view }: AliveFigures, rows: readonly AliveRow[]) {
  const { t } = useTranslation('segmentsAlive');
  const unit = 10 ** minorDigits(view.currency);
  return () => {
    const titles = [
      'rank',
      'client',
      'last',
      'times',
      'alive',
      'expected',
      'value',
      'risk',
    ] as const;
    saveCsv(t('rows.fileName', { day: view.day }), [
      titles.map((key) => t(`rows.${key}`)),
      ...rows.map(({ rank, name, last, history, alive, expected, value, risk }) => [
        rank,
        name,
        last,
        history.x,
        alive,
        expected,
        value / unit,
        Math.round(risk) / unit,
      ]),
    ]);
  };
}
