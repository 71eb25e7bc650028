import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFirstProblem } from '../../hooks/first-problem.ts';

/** A form of this screen: its fields, what is wrong beside them, and its buttons; a refusal moves the cursor to the first field that is wrong. */
export function CareFrame(props: {
  readonly label: string;
  readonly found: boolean;
  readonly startAfresh: () => void;
  /** What is wrong with no field of the form; '' for nothing. */
  readonly general: string;
  /** Rises with every refusal. */
  readonly refused: number;
  readonly submitLabel: string;
  readonly onSubmit: () => void;
  /** null where there is nothing to go back to. */
  readonly onCancel: (() => void) | null;
  readonly children: ReactNode;
}) {
  const { label, found, startAfresh, general, refused, submitLabel, onSubmit, onCancel } = props;
  const { t } = useTranslation('careForms');
  const form = useFirstProblem(refused);
  return (
    <form
      ref={form}
      noValidate
      aria-label={label}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Stack gap="sm" maw={720}>
        {found ? (
          <Group gap="xs">
            <Text size="sm">{t('draft')}</Text>
            <Button variant="subtle" size="compact-sm" onClick={startAfresh}>
              {t('startAfresh')}
            </Button>
          </Group>
        ) : null}
        {general === '' ? null : <Alert color="red">{general}</Alert>}
        {props.children}
        <Group gap="xs" justify="flex-end">
          {onCancel ? (
            <Button variant="default" onClick={onCancel}>
              {t('cancel')}
            </Button>
          ) : null}
          <Button type="submit">{submitLabel}</Button>
        </Group>
      </Stack>
    </form>
  );
}
