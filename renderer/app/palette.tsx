import { Spotlight, spotlight } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIndex } from '../hooks/book.tsx';
import type { IndexQuestions } from '../data/index/index-client.ts';
import type { Action } from './actions.ts';
import { screens } from './actions.ts';

export function openPalette(): void {
  spotlight.open();
}

/** Ctrl+K: clients by name, code or pinyin, then screens and actions. */
export function Palette({ actions }: { readonly actions: readonly Action[] }) {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const find = useCallback(
    async (index: IndexQuestions) => (typed.trim() === '' ? [] : index.find(typed, 8)),
    [typed],
  );
  const clients = useIndex(find) ?? [];
  const fits = (label: string) => label.toLowerCase().includes(typed.trim().toLowerCase());
  const places = screens.filter((screen) => fits(t(`screens.${screen}`)));
  const offered = actions.filter(
    ({ id }) => (id === 'log-visit' || id === 'undo' || id === 'redo') && fits(labelOf(id)),
  );
  function labelOf(id: 'log-visit' | 'undo' | 'redo'): string {
    return id === 'log-visit' ? t('logVisit') : t(`actions.${id}`);
  }
  return (
    <Spotlight.Root query={typed} onQueryChange={setTyped} shortcut={null} clearQueryOnClose>
      <Spotlight.Search placeholder={t('palette.placeholder')} aria-label={t('search')} />
      <Spotlight.ActionsList>
        <Spotlight.ActionsGroup label={t('palette.clients')}>
          {clients.map(({ id, name, code, region }) => (
            <Spotlight.Action
              key={id}
              label={name}
              description={[code, region].filter(Boolean).join(' · ')}
              onClick={() => void navigate({ to: '/clients/$id', params: { id } })}
            />
          ))}
        </Spotlight.ActionsGroup>
        <Spotlight.ActionsGroup label={t('palette.screens')}>
          {places.map((screen) => (
            <Spotlight.Action
              key={screen}
              label={t(`screens.${screen}`)}
              onClick={() => void navigate({ to: `/${screen}` })}
            />
          ))}
        </Spotlight.ActionsGroup>
        <Spotlight.ActionsGroup label={t('palette.actions')}>
          {offered.map(({ id, run }) => (
            <Spotlight.Action key={id} label={t(`actions.undo`)} onClick={run} />
          ))}
        </Spotlight.ActionsGroup>
        {clients.length + places.length + offered.length === 0 ? (
          <Spotlight.Empty>{t('palette.nothing')}</Spotlight.Empty>
        ) : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
