import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './page.module.css';

type PageProps = {
  /** The screen's answer in a sentence with numbers; the navigation already says its name. */
  readonly heading: string;
  /** One line below it: what the numbers rest on. */
  readonly detail?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** The content fills the height that is left and scrolls by itself (lists). */
  readonly filling?: boolean;
};

/** A screen: its heading, its actions beside it, its content below. */
export function Page({ heading, detail, actions, children, filling = false }: PageProps) {
  return (
    <div className={classes['page']} data-filling={filling}>
      <Group justify="space-between" align="flex-start" gap="md" wrap="wrap">
        <Stack gap={4} className={classes['words']}>
          <Title order={1}>{heading}</Title>
          {detail === undefined ? null : (
            <Text component="div" className={classes['detail']}>
              {detail}
            </Text>
          )}
        </Stack>
        {actions === undefined ? null : <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </div>
  );
}
