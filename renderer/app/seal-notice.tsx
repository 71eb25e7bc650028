import { Button, CopyButton } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSealOffer } from '../hooks/seal/device-seal.ts';
import { useSeal } from '../hooks/seal/seal.tsx';
import { useTypedAtLock } from '../hooks/seal/typed-at-lock.ts';
import { Notice } from './notice.tsx';

/** Offers once to seal a book that holds something worth it. */
export function SealOffer() {
  const { t } = useTranslation('seal');
  const seal = useSeal();
  const { isDue, read } = useSealOffer();
  const { pathname } = useLocation();
  const isElsewhere = pathname === '/seal' || pathname === '/settings';
  if (!seal?.isPossible || seal.isSealed || !isDue || isElsewhere) return null;
  return (
    <Notice isBad={false} title={t('offer.title')} says={[t('offer.says')]}>
      <Button component={Link} to="/seal" size="compact-sm" variant="default">
        {t('begin')}
      </Button>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={() => void read()}>
        {t('offer.later')}
      </Button>
    </Notice>
  );
}

/** What had been typed when the book was locked is not lost: it is shown until somebody has taken it. */
export function TypedAtLock() {
  const { t } = useTranslation('seal');
  const { texts, forget } = useTypedAtLock();
  if (texts.length === 0) return null;
  const lines = texts.map(({ label, text }) => `${label || t('typed.unnamed')}: ${text}`);
  return (
    <Notice isBad={false} title={t('typed.title')} says={[...lines, t('typed.says')]}>
      <CopyButton value={lines.join('\n')}>
        {({ copied, copy }) => (
          <Button size="compact-sm" variant="default" onClick={copy}>
            {t(copied ? 'typed.copied' : 'typed.copy')}
          </Button>
        )}
      </CopyButton>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={() => void forget()}>
        {t('typed.forget')}
      </Button>
    </Notice>
  );
}
