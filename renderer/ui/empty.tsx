import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** Where there is nothing yet: what would be here, why it is worth it, and the one step to it. */
export function Empty(props: {
  readonly title: string;
  readonly why: string;
  readonly step?: ReactNode;
}) {
  return (
    <Stack align="flex-start" gap="sm" py="xl" maw={560}>
      <Title order={2}>{props.title}</Title>
      <Text>{props.why}</Text>
      {props.step}
    </Stack>
  );
}
