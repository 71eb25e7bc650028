import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import classes from './client-screen.module.css';

/** A form that stands where it was asked for: the cursor goes to its first answer, Esc steps back. */
export function EditInPlace(props: { readonly onLeave: () => void; readonly children: ReactNode }) {
  const { onLeave, children } = props;
  const place = useRef<HTMLDivElement>(null);
  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave;
  });
  useEffect(() => {
    const form = place.current;
    // Unless the form has put it somewhere else already.
    if (!form?.contains(document.activeElement)) {
      form?.querySelector<HTMLElement>('input')?.focus();
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      event.stopPropagation();
      leave.current();
    };
    form?.addEventListener('keydown', onKey);
    return () => form?.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div ref={place} className={classes['form']}>
      {children}
    </div>
  );
}
