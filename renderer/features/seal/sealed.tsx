import { Button, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SealProgress } from '../../hooks/seal/seal-progress.tsx';
import { useSeal } from '../../hooks/seal/seal.tsx';
import classes from './seal.module.css';

/** The last step: what is true now, and what is not. */
export function Sealed({ isNew }: { readonly isNew: boolean }) {
  const { t } = useTranslation('seal');
  const seal = useSeal();
  return (
    <section className={classes['step']} role="status">
      {isNew ? <Text fw={600}>{t('screen.steps', { step: 3 })}</Text> : null}
      <Title order={2}>{t(isNew ? 'screen.done' : 'screen.already')}</Title>
      {isNew ? (
        <>
          <Text>{t('screen.doneWhat')}</Text>
          <Text>{t('screen.residue')}</Text>
          <Text>{t('screen.olderBackups')}</Text>
        </>
      ) : null}
      <SealProgress />
      <Group>
        <Button component={Link} to="/settings" variant="default">
          {t('screen.toSettings')}
        </Button>
        <Button variant="default" onClick={() => void seal?.lock()}>
          {t('lockNow')}
        </Button>
      </Group>
    </section>
  );
}
