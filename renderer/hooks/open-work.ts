import { useCallback } from 'react';
import type { OpenWork } from '../../shared/bridge/update.ts';
import { useDeps } from './book.tsx';
import { formsWithText } from './drafts.ts';
import { useOffice, useWaitingUploads } from './office.ts';
import { writesUnderWay } from './safety.ts';

/** What of the work is not where nothing can take it, at the moment of asking. */
export function useOpenWork(): () => OpenWork {
  const { safety } = useDeps();
  const office = useOffice();
  const files = useWaitingUploads().count;
  const unsent = office.state === 'joined' ? office.waiting + files : 0;
  return useCallback(
    () => ({
      unsent,
      unsaved: formsWithText(),
      busy: writesUnderWay() > 0,
      behind: safety.health() !== 'well',
    }),
    [safety, unsent],
  );
}
