import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** The visit form opens over any screen (`?log=new`, or `?log=` and a client's id), so that the place in it is kept. */
export function VisitPanelOver() {
  const { log } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const close = useCallback(
    () => void navigate({ to: '.', search: ({ log: _, ...rest }) => rest }),
    [navigate],
  );
  return log === undefined ? null : <output onClick={close}>{log}</output>;
}
