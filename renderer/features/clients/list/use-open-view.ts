import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { Id } from '../../../../shared/record/id.ts';

/** Goes to a saved view, or to all clients. */
export function useOpenView(): (view: Id | null) => void {
  const navigate = useNavigate();
  return useCallback(
    (view) =>
      void navigate({ to: '/clients', search: view === null ? {} : { view }, resetScroll: false }),
    [navigate],
  );
}
