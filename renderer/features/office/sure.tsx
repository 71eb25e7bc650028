import { Alert, Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

/** Asks once, where a step cannot be taken back. */
export function Sure(props: {
  readonly what: string;
  readonly yes: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
  /** What it is about, where words alone do not say it. */
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation('shell');
  const id = useId();
  return (
    <Alert role="alertdialog" aria-labelledby={id} color="red" variant="light" maw={720}>
      <Text id={id} mb="xs">
        {props.what}
      </Text>
      {props.children}
      <Group gap="xs">
        <Button color="red" autoFocus onClick={props.onYes}>
          {props.yes}
        </Button>
        <Button variant="default" onClick={props.onNo}>
          {t('cancel')}
        </Button>
      </Group>
    </Alert>
  );
}
