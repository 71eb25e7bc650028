import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Children, useId } from 'react';
import classes from './today.module.css';

type SectionProps = {
  readonly title: string;
  /** What is said where there are no rows. */
  readonly nothing: string;
  readonly children: ReactNode;
};

/** One part of the day under its heading. */
export function Section({ title, nothing, children }: SectionProps) {
  const id = useId();
  const isEmpty = Children.toArray(children).length === 0;
  return (
    <section className={classes['section']} aria-labelledby={id}>
      <Title order={2} id={id} pb={4}>
        {title}
      </Title>
      {isEmpty ? <Text c="dimmed">{nothing}</Text> : children}
    </section>
  );
}
