import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { shellWords } from '../../shared/words/shell.ts';
import type { IndexQuestions } from '../hooks/book.tsx';
import { useIndex } from '../hooks/book.tsx';
import type { Action } from './actions.ts';
import { screens } from './actions.ts';
import type { Hit, HitGroup } from './palette-hits.ts';
import { groupsFor, offeredActions } from './palette-hits.ts';

const mostClients = 8;

/** What answers to what is typed. The groups are those of an earlier word until the index has answered this one. */
export function usePaletteHits(
  typed: string,
  actions: readonly Action[],
): { readonly groups: readonly HitGroup[]; readonly isCurrent: boolean } {
  const { t } = useTranslation('shell');
  const find = useCallback(
    async (index: IndexQuestions) => ({
      typed,
      clients: typed.trim() === '' ? [] : await index.find(typed, mostClients),
    }),
    [typed],
  );
  const found = useIndex(find);
  const groups = useMemo(() => {
    const clients = (found?.clients ?? []).map(({ id, name, code, region }): Hit => ({
      kind: 'clients',
      id,
      label: name,
      code,
      hint: [code, region].filter(Boolean).join(' · '),
    }));
    const places = screens.map((id): Hit => ({
      kind: 'screens',
      id,
      label: t(`screens.${id}`),
      alias: english.screens[id],
    }));
    const offered = offeredActions.map((id): Hit => ({
      kind: 'actions',
      id,
      label: t(`palette.doing.${id}`),
      alias: english.palette.doing[id],
      hint: keysOf(actions.find((action) => action.id === id)),
    }));
    return groupsFor(found?.typed ?? '', [...clients, ...places, ...offered]);
  }, [found, actions, t]);
  return { groups, isCurrent: found?.typed === typed };
}

const english = shellWords.en;

/** `mod+Z` as it stands on the keyboard. */
function keysOf(action: Action | undefined): string {
  return (action?.keys ?? '').replace('mod+', 'Ctrl ');
}
