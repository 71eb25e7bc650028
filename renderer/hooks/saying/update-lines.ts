import { useCallback } from 'react';
import type { DataUpdate } from '../../../shared/domain/visit/visit-parts.ts';
import { updateLine } from './field-value.ts';
import type { SayContext } from './say-context.ts';
import { useSayContext } from './say-context.ts';

const noFields: SayContext['fields'] = [];
const noNames: SayContext['names'] = new Map();

/** What a visit changed of its client, a line each: `Phone: 021-1 → 021-2`. */
export function useUpdateLines(): (updates: readonly DataUpdate[]) => readonly string[] {
  const context = useSayContext(noFields, noNames);
  return useCallback((updates) => updates.map((update) => updateLine(update, context)), [context]);
}
