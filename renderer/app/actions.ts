import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { MenuAction } from '../../shared/bridge/contract.ts';
import type { Address } from './screens.ts';
import { useUndo } from './undo.ts';

/** What can be done from anywhere. The menu, the keyboard and the palette all read this one list. */
export type Action = {
  readonly id: MenuAction;
  /** In Mantine's notation; null where only the menu and the palette offer it. */
  readonly keys: string | null;
  /** Whether the keys work while a person is typing, where Ctrl+Z belongs to the text. */
  readonly whileTyping: boolean;
  readonly run: () => void;
};

/** The search parameters of the visit form, which every address may have beside its own. */
type OverScreen = { readonly log?: string | undefined; readonly visit?: string | undefined };

/** Opens the wanted panel for planning or logging over whatever screen is shown. */
export function useActions(openPalette: () => void, lock: () => void): readonly Action[] {
  const navigate = useNavigate();
  const { undoLast, redoLast } = useUndo();
  return useMemo(() => {
    const go = (to: Address) => () => void navigate({ to: `/${to}` });
    const logVisit = () =>
      void navigate({
        to: '.',
        search: ({ visit: _, ...now }: OverScreen) => ({ ...now, log: 'new' }),
      });
    const quiet = { keys: null, whileTyping: false };
    return [
      { id: 'undo', keys: 'mod+Z', whileTyping: false, run: () => void undoLast() },
      { id: 'redo', keys: 'mod+Y', whileTyping: false, run: () => void redoLast() },
      {
        id: 'log-visit',
        keys: 'mod+L',
        whileTyping: true,
        run: logVisit,
      },
      { id: 'palette', keys: 'mod+K', whileTyping: true, run: openPalette },
      {
        id: 'new-client',
        ...quiet,
        run: () => void navigate({ to: '/clients', search: { add: true } }),
      },
      { id: 'import', ...quiet, run: go('import') },
      { id: 'archive', ...quiet, run: go('archive') },
      { id: 'go-today', ...quiet, run: go('today') },
      { id: 'go-clients', ...quiet, run: go('clients') },
      { id: 'go-duplicates', ...quiet, run: go('duplicates') },
      { id: 'go-segments', ...quiet, run: go('segments') },
      { id: 'go-territories', ...quiet, run: go('territories') },
      { id: 'go-visits', ...quiet, run: go('visits') },
      { id: 'go-needs', ...quiet, run: go('needs') },
      { id: 'go-kano', ...quiet, run: go('kano') },
      { id: 'go-care', ...quiet, run: go('care') },
      { id: 'lock', keys: 'mod+shift+L', whileTyping: true, run: lock },
      { id: 'go-settings', keys: 'mod+,', whileTyping: true, run: go('settings') },
      { id: 'about', ...quiet, run: go('settings') },
    ];
  }, [navigate, undoLast, redoLast, openPalette, lock]);
}
