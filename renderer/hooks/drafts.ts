import { useCallback, useEffect, useMemo, useRef } from 'react';
import { dropDraft, keepDraft, readDraft } from '../data/device.ts';
import { useCommand } from './book.tsx';

/** So long after a keystroke it is in the draft on disk, however fast the next ones follow (ms). */
const draftDelay = 250;

/** Forms of this window in which something stands that was not saved. */
const withText = new Set<object>();

export function formsWithText(): number {
  return withText.size;
}

/** Reads what was kept under a key, unparsed; undefined where nothing was. */
export function useReadDraft(): (key: string) => Promise<unknown> {
  return useCommand(readDraft);
}

/**
 * Keeps `value` as the draft of `key` while it is not null, shortly after each change and at once when the form closes or
 * the page is hidden; null takes the draft away. After `settle` (saved, discarded) the draft is gone and nothing is kept
 * any more. Give the form a key of its own, so that another record is another form.
 */
export function useKeepDraft(
  key: string,
  value: unknown,
): { readonly settle: () => Promise<void> } {
  const keep = useCommand(keepDraft);
  const drop = useCommand(dropDraft);
  const state = useRef({ value, kept: value, settled: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const flush = useCallback(() => {
    const { current } = state;
    clearTimeout(timer.current);
    timer.current = undefined;
    if (current.settled || current.kept === current.value) return;
    current.kept = current.value;
    void (current.value === null ? drop(key) : keep(key, current.value));
  }, [keep, drop, key]);

  useEffect(() => {
    const { current: form } = state;
    if (value === null || form.settled) withText.delete(form);
    else withText.add(form);
    return () => void withText.delete(form);
  }, [value]);

  useEffect(() => {
    state.current.value = value;
    // Not begun anew by each key: who types without a pause would have nothing kept.
    if (timer.current === undefined) timer.current = setTimeout(flush, draftDelay);
  }, [value, flush]);

  useEffect(() => {
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  return useMemo(
    () => ({
      settle: async () => {
        state.current.settled = true;
        withText.delete(state.current);
        await drop(key);
      },
    }),
    [drop, key],
  );
}
