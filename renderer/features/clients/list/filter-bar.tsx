import { Button, Group, Text } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { conditionsOf } from '../../../../shared/domain/list/edit-filter.ts';
import { toAddress } from '../../../../shared/domain/list/filter-address.ts';
import type { Filter } from '../../../../shared/domain/list/filter.ts';
import type { Facets, ViewPart } from '../../../data/index/view.ts';
import type { IndexQuestions } from '../../../hooks/book.tsx';
import { useIndex } from '../../../hooks/book.tsx';
import type { ClientColumn } from './client-column.ts';
import type { ColumnLayout } from './column-layout.ts';
import { ColumnMenu } from './column-menu.tsx';
import { FacetFilter } from './facet-filter.tsx';
import { FilterBuilder } from './filter-builder.tsx';
import { FilterChips } from './filter-chips.tsx';
import { RevenueFilter } from './revenue-filter.tsx';
import { listInView } from './saved-in-address.ts';
import { SearchBox } from './search-box.tsx';
import type { ClientTableModel } from './table-columns.tsx';
import type { CurrentView } from './use-current-view.ts';
import type { ClientsSearch, FacetName } from './view-in-address.ts';
import { facetNames, filterIn, segmentsOf } from './view-in-address.ts';
import { ViewMenu } from './view-menu.tsx';
import classes from './filters.module.css';

type FilterBarProps = {
  readonly current: CurrentView;
  readonly search: ClientsSearch;
  readonly part: ViewPart;
  readonly onChange: (part: Partial<ClientsSearch>) => void;
  readonly onLeave: () => void;
  readonly table: ClientTableModel;
  readonly columns: readonly ClientColumn[];
  readonly shown: readonly ClientColumn[];
  readonly layout: ColumnLayout;
  readonly onLayout: (layout: ColumnLayout) => void;
  /** Cards have no columns to arrange. */
  readonly asCards: boolean;
};

const facetOf = {
  region: 'regions',
  industry: 'industries',
  owner: 'owners',
  segment: 'segments',
} as const satisfies Readonly<Record<FacetName, keyof Facets>>;

/** Search and filters, what is filtered by now, and the views that keep it all. */
export function FilterBar(props: FilterBarProps) {
  const { current, search, part, shown, onChange, onLeave, asCards } = props;
  const { t } = useTranslation('views');
  const archived = search.archived ?? false;
  const filter = filterIn(search);
  const [building, setBuilding] = useState(false);
  const currency = part.currency ?? 'CNY';
  const say = useSayFacet();
  const setFilter = (next: Filter) => {
    const some = conditionsOf(next).length > 0;
    onChange({ filter: some ? [...toAddress(next)] : undefined });
  };
  return (
    <>
      <Group gap="xs">
        <SearchBox
          text={search.q ?? ''}
          onType={(q) => onChange({ q: q === '' ? undefined : q })}
          onLeave={onLeave}
        />
        <QuickFilters {...props} archived={archived} say={say} />
        <ConditionsButton
          count={conditionsOf(filter).length}
          opened={building}
          onToggle={() => setBuilding(!building)}
        />
        <ArchivedSwitch archived={archived} count={part.archived} onChange={onChange} />
        <ViewMenu
          current={current}
          now={listInView(
            search,
            shown.map(({ id }) => id),
            currency,
          )}
        />
        {asCards ? null : (
          <ColumnMenu
            {...props}
            group={search.group ?? null}
            onGroup={(group) => onChange({ group: group ?? undefined })}
          />
        )}
      </Group>
      {building ? (
        <FilterBuilder
          filter={filter}
          columns={props.columns}
          archived={archived}
          onChange={setFilter}
        />
      ) : null}
      {search.view !== undefined && current.saved === null ? (
        <Text size="sm">{t('gone')}</Text>
      ) : null}
      <FilterChips
        search={search}
        currency={currency}
        say={say}
        onChange={onChange}
        onConditions={() => setBuilding(true)}
      />
    </>
  );
}

function useSayFacet(): (name: FacetName, value: string) => string {
  const { t } = useTranslation(['clients', 'terms']);
  return (name, value) => {
    const letter = name === 'segment' ? segmentsOf([value])[0] : undefined;
    if (letter !== undefined) return t(`segment.${letter}`, { ns: 'terms' });
    return value === '' ? t('filter.none') : value;
  };
}

/** The filters that most people use most of the time. */
function QuickFilters(
  props: FilterBarProps & {
    readonly archived: boolean;
    readonly say: (name: FacetName, value: string) => string;
  },
) {
  const { search, part, archived, say, onChange } = props;
  const { t } = useTranslation('clients');
  const facets = useIndex(
    useCallback(async (index: IndexQuestions) => index.facets(archived), [archived]),
  );
  const choose = (name: FacetName, values: readonly string[]) => {
    const chosen = name === 'segment' ? segmentsOf(values) : [...values];
    onChange({ [name]: chosen.length === 0 ? undefined : chosen });
  };
  return (
    <>
      {facetNames.map((name) => (
        <FacetFilter
          key={name}
          label={t(`filter.${name}`)}
          facet={facets?.[facetOf[name]] ?? []}
          chosen={search[name] ?? []}
          onChoose={(values) => choose(name, values)}
          say={(value) => say(name, value)}
        />
      ))}
      {part.year !== null && part.currency !== null ? (
        <RevenueFilter
          year={part.year}
          currency={part.currency}
          bounds={search}
          onChoose={onChange}
        />
      ) : null}
    </>
  );
}

function ConditionsButton(props: {
  readonly count: number;
  readonly opened: boolean;
  readonly onToggle: () => void;
}) {
  const { count, opened, onToggle } = props;
  const { t } = useTranslation('views');
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconFilter size={14} stroke={1.6} />}
      aria-expanded={opened}
      data-chosen={count > 0}
      className={classes['filter']}
      onClick={onToggle}
    >
      {count === 0 ? t('filter.button') : t('filter.buttonWith', { count })}
    </Button>
  );
}

function ArchivedSwitch(props: {
  readonly archived: boolean;
  readonly count: number;
  readonly onChange: (part: Partial<ClientsSearch>) => void;
}) {
  const { archived, count, onChange } = props;
  const { t } = useTranslation('clients');
  if (!archived && count === 0) return null;
  return (
    <Button
      size="xs"
      variant="subtle"
      onClick={() => onChange({ archived: archived ? undefined : true })}
    >
      {archived ? t('present') : t('archived', { count })}
    </Button>
  );
}
