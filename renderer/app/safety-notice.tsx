import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { broughtBackOf, forgetBroughtBack } from '../data/loss.ts';
import { useCommand, useLiveOf } from '../hooks/book.tsx';
import { useFormats } from '../hooks/formats.ts';
import { useJournalHealth, useOnRefused, useTrySafety } from '../hooks/safety.ts';
import { Notice } from './notice.tsx';

/** Nothing is called saved that is not safe: why changes are not taken, and what helps. */
export function SafetyNotice() {
  const { t } = useTranslation('shell');
  const health = useJournalHealth();
  const tryAgain = useTrySafety();
  useOnRefused(
    useCallback(() => notifications.show({ color: 'red', message: t('safety.notTaken') }), [t]),
  );
  if (health === 'well') return null;
  const isLost = health === 'book-lost';
  return (
    <Notice isBad title={t(`safety.${health}.title`)} says={[t(`safety.${health}.says`)]}>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => (isLost ? location.reload() : void tryAgain())}
      >
        {t(isLost ? 'safety.bringBack' : 'safety.again')}
      </Button>
    </Notice>
  );
}

/** The book was lost and came back by itself: how much, and what did not. */
export function BroughtBackNotice() {
  const { t } = useTranslation('shell');
  const formats = useFormats();
  const back = useLiveOf(broughtBackOf);
  const forget = useCommand(forgetBroughtBack);
  if (!back) return null;
  const { at, entries, unread, office } = back;
  return (
    <Notice
      isBad={unread > 0}
      title={t('safety.back.title', { when: formats.moment(Date.parse(at)) })}
      says={[
        t('safety.back.says', { count: entries }),
        ...(unread > 0 ? [t('safety.back.unread', { count: unread })] : []),
        ...(office === null ? [] : [t('safety.back.office', { office })]),
      ]}
    >
      {office === null ? null : (
        <Button component={Link} to="/office" size="compact-sm" variant="default">
          {t('safety.back.signIn')}
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" color="gray" onClick={() => void forget()}>
        {t('loss.read')}
      </Button>
    </Notice>
  );
}
