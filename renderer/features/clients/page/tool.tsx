import { ActionIcon } from '@mantine/core';
import type { ComponentType } from 'react';

/** A small button that says what it does to those who cannot tell by its picture. */
export function Tool(props: {
  readonly icon: ComponentType<{ size: number; stroke: number }>;
  readonly label: string;
  readonly run: () => void;
}) {
  const Icon = props.icon;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={props.label}
      title={props.label}
      onClick={props.run}
    >
      <Icon size={16} stroke={1.6} />
    </ActionIcon>
  );
}
