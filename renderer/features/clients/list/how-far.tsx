import { Button, Group, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Running } from './use-many.ts';
import classes from './selection-bar.module.css';

/** How far something is that takes a while, and the way to stop it. */
export function HowFar({ running }: { readonly running: Running }) {
  const { t } = useTranslation('many');
  const { done, all, cancel } = running;
  const text = t('progress', { done, all });
  return (
    <Group gap="xs" className={classes['progress'] ?? ''}>
      <Progress
        value={all === 0 ? 0 : (100 * done) / all}
        aria-label={text}
        className={classes['track'] ?? ''}
      />
      <Text size="sm">{text}</Text>
      <Button size="compact-sm" variant="default" onClick={cancel}>
        {t('cancel')}
      </Button>
    </Group>
  );
}
