import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../../../shared/domain/money/format-money.ts';
import type { ViewPart } from '../../../data/index/view.ts';
import { clientFields } from '../../../data/queries/client-fields.ts';
import type { IndexQuestions } from '../../../hooks/book.tsx';
import { useIndex, useLive } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { Page } from '../../../ui/page.tsx';
import { AddClientPanel } from '../form/add-client-panel.tsx';
import type { ClientColumn } from './client-column.ts';
import { rowHeight } from './client-table.tsx';
import { columnsOf } from './columns.ts';
import { FilledList } from './filled-list.tsx';
import { placeIn, rememberSearch } from './list-place.ts';
import { rangeAround, useListWindow } from './list-window.ts';
import { EmptyBook } from './no-clients.tsx';
import { useColumnLayout } from './use-column-layout.ts';
import type { ClientsSearch } from './view-in-address.ts';
import { clientsSearch, isFiltered, viewOf } from './view-in-address.ts';

const askYears = async (index: IndexQuestions) => index.revenueYears();

/** Who are they, and where do they stand? */
export function ClientsScreen() {
  const { log: _, visit: __, ...search } = useSearch({ from: '/clients' });
  const years = useIndex(askYears);
  useEffect(() => rememberSearch(search));
  return years ? <ClientList search={search} currency={years[0]?.currency ?? 'CNY'} /> : null;
}

function ClientList(props: { readonly search: ClientsSearch; readonly currency: string }) {
  const { search, currency } = props;
  const { t } = useTranslation('clients');
  const change = useChange();
  const [layout, setLayout] = useColumnLayout();
  const key = JSON.stringify(viewOf(search, currency));
  // oxlint-disable-next-line react/exhaustive-deps -- the key says all that the view is made of
  const view = useMemo(() => viewOf(search, currency), [key]);
  const { range, onRange } = useRange(key);
  const list = useListWindow(view, range);
  const columns = useColumns(list?.part);
  if (!list || !columns) return null;
  const { part } = list;
  const empty = part.inBook === 0 && part.archived === 0;
  return (
    <Page
      filling
      heading={headingOf(part, search, t)}
      detail={part.count === 0 ? undefined : <RevenueLine part={part} />}
      actions={
        <Button
          leftSection={<IconPlus size={16} stroke={1.8} />}
          onClick={() => change({ add: true })}
        >
          {t('add')}
        </Button>
      }
    >
      {empty ? (
        <EmptyBook />
      ) : (
        <FilledList
          {...{ search, change, view, list, columns, layout, onRange }}
          onLayout={setLayout}
          place={key}
        />
      )}
      {search.add ? <AddClientPanel onClose={() => change({ add: undefined })} /> : null}
    </Page>
  );
}

function headingOf(part: ViewPart, search: ClientsSearch, t: TFunction<'clients'>): string {
  const archived = search.archived ?? false;
  const count = archived ? part.archived : part.inBook;
  const all = archived ? t('archivedHeading', { count }) : t('all', { count });
  return isFiltered(search) ? t('some', { found: part.count, all }) : all;
}

function RevenueLine({ part }: { readonly part: ViewPart }) {
  const { t } = useTranslation('clients');
  const { language } = useFormats();
  const { year, currency, revenue } = part;
  if (year === null || currency === null) return t('noRevenue');
  return t('revenueOf', {
    year,
    amount: formatMoney({ amount: revenue, currency }, language, 'compact'),
  });
}

/** The rows that are read: those around the visible ones, at first around where the list was left. */
function useRange(place: string) {
  const [range, setRange] = useState(() => {
    const first = Math.floor(placeIn(place).offset / rowHeight);
    return rangeAround(first, first + 40);
  });
  const onRange = useCallback((first: number, last: number) => {
    setRange((now) => {
      const next = rangeAround(first, last);
      return next.from === now.from && next.to === now.to ? now : next;
    });
  }, []);
  return { range, onRange };
}

function useColumns(part: ViewPart | undefined): readonly ClientColumn[] | null {
  const { t } = useTranslation(['clients', 'terms']);
  const formats = useFormats();
  const fields = useLive(clientFields);
  const { year, currency, usualRevenue, usualCustom } = part ?? nothingKnown;
  // Every answer of the index is new, but what the headers say of it seldom is.
  const said = JSON.stringify([year, currency, usualRevenue, usualCustom]);
  return useMemo(
    () =>
      fields
        ? columnsOf({ t, formats, fields, part: { year, currency, usualRevenue, usualCustom } })
        : null,
    // oxlint-disable-next-line react/exhaustive-deps -- what is said stands for what it was made of
    [t, formats, fields, said],
  );
}

const nothingKnown = { year: null, currency: null, usualRevenue: null, usualCustom: {} };

/**
 * Changes what the address says of the list, in place: back leads to where one came from, not to the last letter typed.
 * Only the form that opens over the list is a step of its own.
 */
function useChange(): (part: Partial<ClientsSearch>) => void {
  const navigate = useNavigate();
  return useCallback(
    (part) =>
      void navigate({
        to: '/clients',
        search: (now) => ({ ...clientsSearch.parse(now), ...part }),
        replace: part.add !== true,
        resetScroll: false,
      }),
    [navigate],
  );
}
