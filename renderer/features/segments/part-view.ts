import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { Scope } from '../../data/index/segment-scope.ts';
import type { IndexQuestions } from '../../hooks/book.tsx';
import { useIndex } from '../../hooks/book.tsx';
import { useToday } from '../../hooks/today.ts';
import type { PartSearch } from './part-search.ts';

export type PartView = {
  readonly day: string;
  readonly currency: string;
  /** Those that the book has revenue in. */
  readonly currencies: readonly string[];
  readonly scope: Scope;
  readonly search: PartSearch;
  readonly set: (part: Partial<PartSearch>) => void;
};

const askYears = async (index: IndexQuestions) => index.revenueYears();
const nobody: readonly string[] = [];

/** What the address asks for, with what holds where it says nothing; undefined until the book has said its currencies, null without revenue. */
export function usePartView(
  from: '/segments/rfm' | '/segments/alive',
): PartView | null | undefined {
  const search: PartSearch = useSearch({ from });
  const navigate = useNavigate();
  const today = useToday();
  const years = useIndex(askYears);
  const set = useCallback(
    (part: Partial<PartSearch>) => {
      void navigate({ to: from, search: { ...search, ...part }, replace: true });
    },
    [navigate, from, search],
  );
  const { region = nobody, industry = nobody, owner = nobody } = search;
  const scope = useMemo(
    () => ({ regions: region, industries: industry, owners: owner }),
    [region, industry, owner],
  );
  if (!years) return undefined;
  const currencies = [...new Set(years.map(({ currency }) => currency))];
  const [usual] = currencies;
  if (usual === undefined) return null;
  const currency = currencies.find((one) => one === search.currency) ?? usual;
  return { day: search.day ?? today, currency, currencies, scope, search, set };
}
