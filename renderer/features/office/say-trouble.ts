import { useCallback } from 'react';
import type { Trouble } from '../../hooks/office-admin.ts';
import type { Refused } from './say-refused.ts';
import { useSayRefused } from './say-refused.ts';

/** Says why the office did not do what was asked. */
export function useSayTrouble(): (trouble: Trouble) => string {
  const say = useSayRefused();
  return useCallback((trouble) => say(refusalOf(trouble)), [say]);
}

function refusalOf(trouble: Trouble): Refused {
  switch (trouble.type) {
    case 'refused':
    case 'signed-out':
      return { type: 'refused', refusal: trouble.refusal, after: null };
    case 'busy':
      return { type: 'refused', refusal: 'too-many-requests', after: trouble.after };
    case 'too-large':
      return { type: 'refused', refusal: 'too-large', after: null };
    default:
      return { type: trouble.type };
  }
}
