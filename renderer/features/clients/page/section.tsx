import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useId } from 'react';
import classes from './client-screen.module.css';

/** A part of the page under its heading, with what can be done there. */
export function Section(props: {
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes['section']}>
      <Group justify="space-between" gap="xs" mih={30}>
        <Title order={2} id={id}>
          {props.title}
        </Title>
        {props.action}
      </Group>
      {props.children}
    </section>
  );
}
