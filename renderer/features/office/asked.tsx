import { Alert, Button, Skeleton, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSayTrouble } from './say-trouble.ts';
import type { Answer } from './use-answer.ts';

/** What the office answered; meanwhile where it will stand, or why it did not come. */
export function Asked<T>(props: {
  readonly answer: Answer<T>;
  readonly again: () => void;
  readonly children: (value: T) => ReactNode;
}) {
  const { answer, again, children } = props;
  const { t } = useTranslation('officeAdmin');
  const say = useSayTrouble();
  if (answer.state === 'here') return children(answer.value);
  if (answer.state === 'asking') {
    return (
      <Stack gap="sm" aria-busy aria-label={t('loading')}>
        <Skeleton height={36} />
        <Skeleton height={36} />
        <Skeleton height={36} />
      </Stack>
    );
  }
  return (
    <Alert role="alert" color="orange" variant="light" maw={720}>
      <Stack gap="xs" align="flex-start">
        <Text>{t('failed', { why: say(answer.trouble) })}</Text>
        <Button variant="default" onClick={again}>
          {t('again')}
        </Button>
      </Stack>
    </Alert>
  );
}
