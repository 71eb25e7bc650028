import { settled } from '../../../../shared/domain/list/edit-filter.ts';
import { toAddress } from '../../../../shared/domain/list/filter-address.ts';
import type { Condition, Filter } from '../../../../shared/domain/list/filter.ts';
import type { SavedView } from '../../../../shared/domain/list/saved-view.ts';
import { minorDigits } from '../../../../shared/domain/money/money.ts';
import type { ClientsSearch, FacetName } from './view-in-address.ts';
import { facetNames, filterIn, segmentsOf, sortOf, sortText } from './view-in-address.ts';

/** What of a saved view the list itself says. */
export type ListInView = Pick<
  SavedView,
  'search' | 'filter' | 'columns' | 'sort' | 'group' | 'archived'
>;

/**
 * The list as a view keeps it. The quick filters become conditions like all others, in front of them, so that whoever reads
 * the view needs to know of one kind of filter alone.
 */
export function listInView(
  search: ClientsSearch,
  columns: readonly string[],
  currency: string,
): ListInView {
  const smallest = 10 ** minorDigits(currency);
  const parts: Filter[] = facetNames.flatMap((name) => {
    const values = search[name] ?? [];
    return values.length === 0
      ? []
      : [
          condition(
            name,
            'is',
            ...values.map((value) => (name === 'segment' && value === 'none' ? '' : value)),
          ),
        ];
  });
  const { from, to } = search;
  if (from !== undefined) {
    parts.push(condition('revenue', 'at-least', Math.round(from * smallest)));
  }
  if (to !== undefined) parts.push(condition('revenue', 'at-most', Math.round(to * smallest)));
  return {
    search: search.q ?? '',
    filter: settled({ kind: 'all', of: [...parts, filterIn(search)] }, () => true),
    columns: [...columns],
    sort: sortOf(search.sort),
    group: search.group ?? null,
    archived: search.archived ?? false,
  };
}

/** The address of a view's list: conditions that a quick filter can show go there, the others into the builder. */
export function searchOf(view: ListInView, currency: string): ClientsSearch {
  const { quick, rest } = quickFilters(view.filter, 10 ** minorDigits(currency));
  const said: ClientsSearch = { ...quick, columns: [...view.columns] };
  if (view.search !== '') said.q = view.search;
  if (rest !== null) said.filter = [...toAddress(rest)];
  if (view.archived) said.archived = true;
  if (view.sort !== null) said.sort = sortText(view.sort);
  if (view.group !== null) said.group = view.group;
  return said;
}

/** What of a filter the quick filters can show, and what is left for the builder; null where nothing is. */
function quickFilters(
  filter: Filter,
  smallest: number,
): { readonly quick: ClientsSearch; readonly rest: Filter | null } {
  const parts = filter.kind === 'all' ? filter.of : [filter];
  const quick: ClientsSearch = {};
  const rest = parts.filter(
    (part) => part.kind !== 'condition' || !takeQuick(quick, part, smallest),
  );
  const [only] = rest;
  if (!only) return { quick, rest: null };
  const alone = rest.length === 1 && only.kind !== 'condition';
  return { quick, rest: alone ? only : { kind: 'all', of: rest } };
}

/** Takes a condition as a quick filter, if it is one and the filter is free. */
function takeQuick(quick: ClientsSearch, part: Condition, smallest: number): boolean {
  const name = facetNames.find((known) => known === part.column);
  if (name !== undefined) return takeFacet(quick, name, part);
  return part.column === 'revenue' && takeBound(quick, part, smallest);
}

function takeBound(quick: ClientsSearch, { is, values }: Condition, smallest: number): boolean {
  const [value] = values;
  if (typeof value !== 'number' || values.length !== 1) return false;
  const bound = is === 'at-least' ? 'from' : is === 'at-most' ? 'to' : null;
  if (bound === null || quick[bound] !== undefined) return false;
  quick[bound] = value / smallest;
  return true;
}

function takeFacet(quick: ClientsSearch, name: FacetName, { is, values }: Condition): boolean {
  const texts = values.filter((value) => typeof value === 'string');
  const fits = is === 'is' && texts.length > 0 && texts.length === values.length;
  if (!fits || quick[name] !== undefined) return false;
  if (name !== 'segment') {
    quick[name] = texts;
    return true;
  }
  const segments = segmentsOf(texts.map((value) => (value === '' ? 'none' : value)));
  if (segments.length !== texts.length) return false;
  quick.segment = segments;
  return true;
}

function condition(column: string, is: Condition['is'], ...values: Condition['values']): Condition {
  return { kind: 'condition', column, is, values };
}
