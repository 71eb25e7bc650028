import { Button, Group } from '@mantine/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Facets, ViewPart } from '../../../data/index/view.ts';
import type { IndexQuestions } from '../../../hooks/book.tsx';
import { useIndex } from '../../../hooks/book.tsx';
import type { ClientColumn } from './client-column.ts';
import type { ColumnLayout } from './column-layout.ts';
import { ColumnMenu } from './column-menu.tsx';
import { FacetFilter } from './facet-filter.tsx';
import { FilterChips } from './filter-chips.tsx';
import { RevenueFilter } from './revenue-filter.tsx';
import { SearchBox } from './search-box.tsx';
import type { ClientsSearch, FacetName } from './view-in-address.ts';
import { facetNames, segmentsOf } from './view-in-address.ts';

type FilterBarProps = {
  readonly search: ClientsSearch;
  readonly part: ViewPart;
  readonly onChange: (part: Partial<ClientsSearch>) => void;
  readonly onLeave: () => void;
  readonly columns: readonly ClientColumn[];
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

/** Search and filters, and what is filtered by now. */
export function FilterBar(props: FilterBarProps) {
  const { search, part, onChange, onLeave, asCards } = props;
  const { t } = useTranslation(['clients', 'terms']);
  const archived = search.archived ?? false;
  const facets = useIndex(
    useCallback(async (index: IndexQuestions) => index.facets(archived), [archived]),
  );
  const say = (name: FacetName, value: string) => {
    const letter = name === 'segment' ? segmentsOf([value])[0] : undefined;
    if (letter !== undefined) return t(`segment.${letter}`, { ns: 'terms' });
    return value === '' ? t('filter.none') : value;
  };
  const choose = (name: FacetName, values: readonly string[]) => {
    const chosen = name === 'segment' ? segmentsOf(values) : [...values];
    onChange({ [name]: chosen.length === 0 ? undefined : chosen });
  };
  return (
    <>
      <Group gap="xs">
        <SearchBox
          text={search.q ?? ''}
          onType={(q) => onChange({ q: q === '' ? undefined : q })}
          onLeave={onLeave}
        />
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
        <ArchivedSwitch archived={archived} count={part.archived} onChange={onChange} />
        {asCards ? null : <ColumnMenu {...props} />}
      </Group>
      <FilterChips
        search={search}
        currency={part.currency ?? 'CNY'}
        say={say}
        onChange={onChange}
      />
    </>
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
