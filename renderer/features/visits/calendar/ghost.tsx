import { useEffect, useRef } from 'react';
import classes from './calendar.module.css';

/** Beside the pointer, so that the day under it stays in sight (px). */
const aside = 12;

/** What is dragged, wherever the pointer goes. */
export function Ghost({ name }: { readonly name: string }) {
  const ghost = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = ({ clientX, clientY }: PointerEvent): void => {
      if (!ghost.current) return;
      ghost.current.style.transform = `translate(${clientX + aside}px, ${clientY + aside}px)`;
      ghost.current.hidden = false;
    };
    window.addEventListener('pointermove', follow);
    return () => window.removeEventListener('pointermove', follow);
  }, []);
  return (
    <div ref={ghost} className={classes['ghost']} hidden aria-hidden>
      {name}
    </div>
  );
}
