import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect } from 'react';

const loadPanel = async () => import('../features/visits/visit-panel.tsx');
const VisitPanel = lazy(async () => ({ default: (await loadPanel()).VisitPanel }));

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
  // Whoever opens it may be without a network by then: it is fetched as soon as there is nothing else to do.
  useEffect(() => {
    const idle = requestIdleCallback(() => void loadPanel().catch(() => undefined));
    return () => cancelIdleCallback(idle);
  }, []);
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
