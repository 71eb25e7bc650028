import { ActionIcon, Popover, Text } from '@mantine/core';
import { IconHelp } from '@tabler/icons-react';

/** The way to how a figure comes about. */
export function How(props: { readonly label: string; readonly says: readonly string[] }) {
  const { label, says } = props;
  return (
    <Popover width={340} position="left" withArrow shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={label}>
          <IconHelp size={16} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={label} tabIndex={-1} data-autofocus>
        <Text size="sm" fw={600}>
          {label}
        </Text>
        {says.map((one) => (
          <Text key={one} size="sm" mt={4}>
            {one}
          </Text>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}
