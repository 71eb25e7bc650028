import { Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useId } from 'react';
import classes from './notice.module.css';

/** What the person has to know whatever screen is shown: what happened, and what can be done. */
export function Notice(props: {
  readonly isBad: boolean;
  readonly title: string;
  readonly says: readonly string[];
  readonly children: ReactNode;
}) {
  const id = useId();
  const Icon = props.isBad ? IconAlertTriangle : IconShieldCheck;
  return (
    <section
      className={classes['notice']}
      data-bad={props.isBad || undefined}
      role={props.isBad ? 'alert' : 'status'}
      aria-labelledby={id}
    >
      <Icon size={20} stroke={1.6} aria-hidden />
      <div className={classes['says']}>
        <Text id={id} fw={600}>
          {props.title}
        </Text>
        {props.says.map((line) => (
          <Text key={line} size="sm">
            {line}
          </Text>
        ))}
        <Group gap="xs" mt={6}>
          {props.children}
        </Group>
      </div>
    </section>
  );
}
