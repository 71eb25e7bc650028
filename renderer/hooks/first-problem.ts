import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';

/**
 * A form in which every refusal puts the cursor into the first field that was refused; `refused` is another value with each, and empty
 * (null, 0, or a list without entries) where nothing is. Not where somebody has gone on already: what is typed must not land in another field.
 */
export function useFirstProblem(
  refused: readonly unknown[] | object | number | null,
): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  const hasGoneOn = useRef(false);
  useEffect(() => {
    const { current } = form;
    const onSubmit = () => {
      hasGoneOn.current = false;
    };
    const goesOn = () => {
      hasGoneOn.current = true;
    };
    current?.addEventListener('submit', onSubmit);
    current?.addEventListener('input', goesOn);
    current?.addEventListener('focusin', goesOn);
    return () => {
      current?.removeEventListener('submit', onSubmit);
      current?.removeEventListener('input', goesOn);
      current?.removeEventListener('focusin', goesOn);
    };
  }, []);
  useEffect(() => {
    const isRefused = Array.isArray(refused) ? refused.length > 0 : Boolean(refused);
    if (!isRefused || hasGoneOn.current) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refused]);
  return form;
}
