import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { memo, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../../shared/domain/field/field.ts';
import type { SavedView } from '../../../../shared/domain/list/saved-view.ts';
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
import { asListed, isShown, orderedColumns } from './column-layout.ts';
import { askedFor, columnsOf } from './columns.ts';
import type { Range } from './display-rows.ts';
import { DuplicatesHint } from './duplicates-hint.tsx';
import { ExportButton } from './export-button.tsx';
import { FilledList } from './filled-list.tsx';
import { placeIn, rememberSearch } from './list-place.ts';
import { rangeAround, useListWindow } from './list-window.ts';
import { EmptyBook } from './no-clients.tsx';
import { useColumnLayout } from './use-column-layout.ts';
import type { CurrentView } from './use-current-view.ts';
import { meant, useCurrentView } from './use-current-view.ts';
import type { ClientsSearch } from './view-in-address.ts';
import { clientsSearch, isFiltered, viewOf } from './view-in-address.ts';

const askYears = async (index: IndexQuestions) => index.revenueYears();

/** Who are they, and where do they stand? */
export function ClientsScreen() {
  const said = useSaid();
  const late = useDeferredValue(said);
  // A key is shown before the list that it changes is rendered, which is done in slices; what is chosen must show as chosen at once.
  return <Listed said={besidesText(late) === besidesText(said) ? late : said} />;
}

const useSaid = () => useSearch({ from: '/clients' });

const besidesText = (said: ReturnType<typeof useSaid>) => JSON.stringify({ ...said, q: undefined });

const Listed = memo(ListedAs);

/** The list as the address says. */
function ListedAs({ said }: { readonly said: ReturnType<typeof useSaid> }) {
  const { log: _, visit: __, ...search } = said;
  const years = useIndex(askYears);
  const currency = years?.[0]?.currency ?? 'CNY';
  const current = useCurrentView(search, currency);
  useEffect(() => rememberSearch(search));
  return years && current ? <ClientList current={current} currency={currency} /> : null;
}

function ClientList(props: { readonly current: CurrentView; readonly currency: string }) {
  const { current, currency } = props;
  const { search } = current;
  const { t } = useTranslation('clients');
  const change = useChange(current.saved, currency);
  const key = JSON.stringify(viewOf(search, currency));
  // oxlint-disable-next-line react/exhaustive-deps -- the key says all that the view is made of
  const view = useMemo(() => viewOf(search, currency), [key]);
  const fields = useFields();
  const unread = useColumns(fields, undefined);
  const layout = useLayout(search, unread, change);
  const { ranges, onRanges } = useRanges(key);
  const list = useListWindow(view, ranges, useAsked(unread, layout.layout));
  const columns = useColumns(fields, list?.part);
  if (!list) return null;
  const { part } = list;
  const empty = part.inBook === 0 && part.archived === 0;
  return (
    <Page
      filling
      heading={headingOf(part, search, t)}
      detail={
        part.count === 0 ? undefined : (
          <>
            <RevenueLine part={part} />
            <DuplicatesHint clients={part.inBook} />
          </>
        )
      }
      actions={
        <>
          {empty ? null : (
            <ExportButton
              {...{ view, part, columns }}
              layout={layout.layout}
              title={current.saved?.name}
            />
          )}
          <Button
            leftSection={<IconPlus size={16} stroke={1.8} />}
            onClick={() => change({ add: true })}
          >
            {t('add')}
          </Button>
        </>
      }
    >
      {empty ? (
        <EmptyBook />
      ) : (
        <FilledList
          {...{ current, search, change, view, list, columns, fields, onRanges }}
          {...layout}
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

/** The clients that are read: those around the visible lines, at first around where the list was left. */
function useRanges(place: string) {
  const [ranges, setRanges] = useState<readonly Range[]>(() => {
    const first = Math.floor(placeIn(place).offset / rowHeight);
    return [rangeAround(first, first + 40)];
  });
  const onRanges = useCallback((next: readonly Range[]) => {
    setRanges((now) => (JSON.stringify(next) === JSON.stringify(now) ? now : next));
  }, []);
  return { ranges, onRanges };
}

const noFields: readonly Field[] = [];

/** The office's own fields that are in use. */
function useFields(): readonly Field[] {
  const all = useLive(clientFields);
  return useMemo(() => all?.filter(({ archivedAt }) => archivedAt === null) ?? noFields, [all]);
}

function useColumns(fields: readonly Field[], part: ViewPart | undefined): readonly ClientColumn[] {
  const { t } = useTranslation(['clients', 'listColumns', 'terms']);
  const formats = useFormats();
  const { year, currency, usualRevenue, usualCustom } = part ?? nothingKnown;
  // Every answer of the index is new, but what the headers say of it seldom is.
  const said = JSON.stringify([year, currency, usualRevenue, usualCustom]);
  return useMemo(
    () => columnsOf({ t, formats, fields, part: { year, currency, usualRevenue, usualCustom } }),
    // oxlint-disable-next-line react/exhaustive-deps -- what is said stands for what it was made of
    [t, formats, fields, said],
  );
}

const nothingKnown = { year: null, currency: null, usualRevenue: null, usualCustom: {} };

/** How the columns stand: as this device has them, or as the view lists them; widths are the device's own. */
function useLayout(
  search: ClientsSearch,
  columns: readonly ClientColumn[],
  change: (part: Partial<ClientsSearch>) => void,
) {
  const [own, setOwn] = useColumnLayout();
  const listed = search.columns;
  const listedKey = listed?.join('\n');
  const layout = useMemo(
    () => (listed === undefined ? own : asListed(own, columns, listed)),
    // oxlint-disable-next-line react/exhaustive-deps -- the key says which are listed
    [own, columns, listedKey],
  );
  const onLayout = useCallback(
    (next: typeof own) => {
      if (listedKey === undefined) return setOwn(next);
      setOwn({ ...own, widths: next.widths });
      const ids = orderedColumns(next, columns).filter((column) => isShown(next, column));
      const shown = ids.map(({ id }) => id);
      return shown.join('\n') === listedKey ? undefined : change({ columns: shown });
    },
    [own, setOwn, columns, listedKey, change],
  );
  return { layout, onLayout };
}

/** The columns that the index is asked for; the same list for as long as it says the same. */
function useAsked(
  columns: readonly ClientColumn[],
  layout: ReturnType<typeof useLayout>['layout'],
): readonly string[] {
  const shown = orderedColumns(layout, columns).filter((column) => isShown(layout, column));
  const key = JSON.stringify(askedFor(shown));
  // oxlint-disable-next-line react/exhaustive-deps -- the key says all of it
  return useMemo(() => askedFor(shown), [key]);
}

/**
 * Changes what the address says of the list, in place: back leads to where one came from, not to the last letter typed.
 * Only the form that opens over the list is a step of its own. What was a saved view is from then on a changed one.
 */
function useChange(
  saved: SavedView | null,
  currency: string,
): (part: Partial<ClientsSearch>) => void {
  const navigate = useNavigate();
  return useCallback(
    (part) => {
      const panel = Object.keys(part).every((name) => name === 'add');
      const to = (now: unknown): ClientsSearch => {
        const said = clientsSearch.parse(now);
        if (panel) return { ...said, ...part };
        const list = meant(said, saved, currency);
        return { ...list, ...part, ...(saved ? { changed: true } : {}) };
      };
      void navigate({
        to: '/clients',
        search: to,
        replace: part.add !== true,
        resetScroll: false,
      });
    },
    [navigate, saved, currency],
  );
}
