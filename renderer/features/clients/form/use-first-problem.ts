import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';

/** Puts the cursor into the first field that was refused. */
export function useFirstProblem(problems: readonly unknown[]): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (problems.length > 0) {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    }
  }, [problems]);
  return form;
}
