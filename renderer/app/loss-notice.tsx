import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetLoss, lossOf } from '../data/loss.ts';
import { useCommand, useLiveOf } from '../hooks/book.tsx';
import { useFormats } from '../hooks/formats.ts';
import classes from './loss-notice.module.css';

/** An empty book must not be taken for the truth where the browser has thrown the real one away. */
export function LossNotice() {
  const { t } = useTranslation('shell');
  const formats = useFormats();
  const lostAt = useLiveOf(lossOf);
  const forget = useCommand(forgetLoss);
  const id = useId();
  if (lostAt === null || lostAt === undefined) return null;
  return (
    <section className={classes['notice']} role="alert" aria-labelledby={id}>
      <IconAlertTriangle size={20} stroke={1.6} aria-hidden />
      <div className={classes['says']}>
        <Text id={id} fw={600}>
          {t('loss.title', { when: formats.moment(Date.parse(lostAt)) })}
        </Text>
        <Text size="sm">{t('loss.says')}</Text>
        <Group gap="xs" mt={6}>
          <Button component={Link} to="/settings" size="compact-sm" variant="default">
            {t('loss.backup')}
          </Button>
          <Button component={Link} to="/office" size="compact-sm" variant="default">
            {t('loss.office')}
          </Button>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => void forget()}>
            {t('loss.read')}
          </Button>
        </Group>
      </div>
    </section>
  );
}
