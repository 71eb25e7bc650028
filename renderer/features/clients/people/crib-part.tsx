import type { ReactNode } from 'react';
import { useId } from 'react';
import classes from './crib.module.css';

/** A part of the sheet under its heading; the one that fills takes what is left of the page. */
export function CribPart(props: {
  readonly title: string;
  readonly filling?: boolean;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes['part']} data-filling={props.filling}>
      <h2 id={id}>{props.title}</h2>
      {props.children}
    </section>
  );
}
