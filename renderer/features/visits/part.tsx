import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useId } from 'react';
import classes from './in-full.module.css';

/** One part of the full form under its name. */
export function Part(props: {
  readonly title: string;
  readonly why?: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={classes['part']}>
      <div id={id} className={classes['title']}>
        {props.title}
      </div>
      {props.why === undefined ? null : (
        <Text size="sm" c="dimmed" pb={6}>
          {props.why}
        </Text>
      )}
      <Stack gap="sm">{props.children}</Stack>
    </div>
  );
}
