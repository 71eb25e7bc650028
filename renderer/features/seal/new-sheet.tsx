import { Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Seal } from '../../hooks/seal/seal.tsx';
import { RecoverySheet } from './recovery-sheet.tsx';
import classes from './seal.module.css';

/** Another sheet for a book that is sealed. */
export function NewSheet({ seal }: { readonly seal: Seal }) {
  const { t } = useTranslation('seal');
  const [code, setCode] = useState<string | null>(null);
  if (code === null) {
    return (
      <div className={classes['step']}>
        <Text>{t('screen.sheetWhat')}</Text>
        <Group>
          <Button onClick={() => void seal.renewCode().then(setCode)}>{t('screen.makeNew')}</Button>
          <Button variant="default" component={Link} to="/settings">
            {t('changing.cancel')}
          </Button>
        </Group>
      </div>
    );
  }
  return (
    <div className={classes['step']}>
      <RecoverySheet code={code} />
      <div className={classes['tools']}>
        <Button component={Link} to="/settings">
          {t('screen.finish')}
        </Button>
      </div>
    </div>
  );
}
