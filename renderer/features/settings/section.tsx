import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useId } from 'react';
import classes from './settings.module.css';

/** A heading on the left, what belongs to it on the right. */
export function Section(props: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes['section']} aria-labelledby={id}>
      <Title order={2} id={id}>
        {props.title}
      </Title>
      <div className={classes['body']}>{props.children}</div>
    </section>
  );
}

/** Names and values, one pair a line. */
export function Facts(props: {
  readonly facts: readonly { readonly name: string; readonly value: ReactNode }[];
}) {
  return (
    <dl className={classes['facts']}>
      {props.facts.flatMap(({ name, value }) => [
        <dt key={`${name} name`}>{name}</dt>,
        <dd key={`${name} value`}>{value}</dd>,
      ])}
    </dl>
  );
}
