import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { forgetLoss, lossOf } from '../data/loss.ts';
import { useCommand, useLiveOf } from '../hooks/book.tsx';
import { useFormats } from '../hooks/formats.ts';
import { Notice } from './notice.tsx';

/** An empty book must not be taken for the truth where the browser has thrown the real one away. */
export function LossNotice() {
  const { t } = useTranslation('shell');
  const formats = useFormats();
  const lostAt = useLiveOf(lossOf);
  const forget = useCommand(forgetLoss);
  if (lostAt === null || lostAt === undefined) return null;
  return (
    <Notice
      isBad
      title={t('loss.title', { when: formats.moment(Date.parse(lostAt)) })}
      says={[t('loss.says')]}
    >
      <Button component={Link} to="/settings" size="compact-sm" variant="default">
        {t('loss.backup')}
      </Button>
      <Button component={Link} to="/office" size="compact-sm" variant="default">
        {t('loss.office')}
      </Button>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={() => void forget()}>
        {t('loss.read')}
      </Button>
    </Notice>
  );
}
