import { useRouterState } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../shared/domain/client/client.ts';
import { shellWords } from '../../shared/words/shell.ts';
import { clientsById } from '../data/queries/clients-by-id.ts';
import type { IndexQuestions } from '../hooks/book.tsx';
import { useIndex, useLive } from '../hooks/book.tsx';
import { useMarkedClients } from '../hooks/marked-clients.ts';
import type { Action } from './actions.ts';
import type { ClientHit, ClientKind, Hit, HitGroup } from './palette-hits.ts';
import { groupsFor, offeredActions, places } from './palette-hits.ts';

const mostClients = 8;

/** What answers to what is typed. The groups are those of an earlier word until the index has answered this one. */
export function usePaletteHits(
  typed: string,
  actions: readonly Action[],
): { readonly groups: readonly HitGroup[]; readonly isCurrent: boolean } {
  const find = useCallback(
    async (index: IndexQuestions) => ({
      typed,
      clients: typed.trim() === '' ? [] : await index.find(typed, mostClients),
    }),
    [typed],
  );
  const found = useIndex(find);
  const { marked, pinned } = useMarkedHits();
  const named = useNamedHits(actions);
  const groups = useMemo(() => {
    const clients = (found?.clients ?? []).map((client) => hitOf('clients', client, pinned));
    return groupsFor(found?.typed ?? '', [...marked, ...clients, ...named]);
  }, [found, marked, pinned, named]);
  return { groups, isCurrent: found?.typed === typed };
}

const none: readonly string[] = [];

/** The pinned clients and those that were opened last, but not the one whose page is shown. */
function useMarkedHits(): {
  readonly marked: readonly ClientHit[];
  readonly pinned: ReadonlySet<string>;
} {
  const shown = useRouterState({ select: ({ location }) => location.pathname.split('/')[2] });
  const ids = useMarkedClients();
  const pinnedIds = ids?.pinned ?? none;
  const recentIds = ids?.recent ?? none;
  const pinnedClients = useLive(clientsById, pinnedIds);
  const recentClients = useLive(clientsById, recentIds);
  return useMemo(() => {
    const pinned = new Set(pinnedIds);
    const recent = (recentClients ?? []).filter(({ id }) => !pinned.has(id) && id !== shown);
    const marked = [
      ...(pinnedClients ?? []).map((client) => hitOf('pinned', client, pinned)),
      ...recent.map((client) => hitOf('recent', client, pinned)),
    ];
    return { marked, pinned };
  }, [pinnedIds, pinnedClients, recentClients, shown]);
}

function useNamedHits(actions: readonly Action[]): readonly Hit[] {
  const { t } = useTranslation('shell');
  return useMemo(
    () => [
      ...places.map((id): Hit => ({
        kind: 'screens',
        id,
        label: t(`screens.${id}`),
        alias: english.screens[id],
      })),
      ...offeredActions.map((id): Hit => ({
        kind: 'actions',
        id,
        label: t(`palette.doing.${id}`),
        alias: english.palette.doing[id],
        hint: keysOf(actions.find((action) => action.id === id)),
      })),
    ],
    [actions, t],
  );
}

function hitOf(
  kind: ClientKind,
  { id, name, code, region }: Pick<Client, 'id' | 'name' | 'code' | 'region'>,
  pinned: ReadonlySet<string>,
): ClientHit {
  const hint = [code, region].filter(Boolean).join(' · ');
  return { kind, id, label: name, code, hint, isPinned: pinned.has(id) };
}

const english = shellWords.en;

/** `mod+Z` as it stands on the keyboard. */
function keysOf(action: Action | undefined): string {
  return (action?.keys ?? '').replace('mod+', 'Ctrl ');
}
