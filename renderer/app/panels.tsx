import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useCallback } from 'react';

const VisitPanel = lazy(async () => ({
  default: (await import('../features/visits/visit-panel.tsx')).VisitPanel,
}));

/** The visit form opens over any screen, so that the place in it is kept (see the root route's search). */
export function VisitPanelOver() {
  const { log, visit } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const close = useCallback(
    () =>
      void navigate({
        to: '.',
        search: ({ log: _, visit: __, ...rest }) => rest,
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  if (log === undefined && visit === undefined) return null;
  return (
    <Suspense fallback={null}>
      <VisitPanel
        key={`${log ?? ''} ${visit ?? ''}`}
        log={log ?? null}
        visit={visit ?? null}
        onClose={close}
      />
    </Suspense>
  );
}
