import { Alert, Button } from '@mantine/core';
import { IconEar } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Need } from '../../../../shared/domain/need/need.ts';
import { hasOnlyStated, needSources } from '../../../../shared/domain/need/need.ts';
import { useFormats } from '../../../hooks/formats.ts';
import classes from './needs.module.css';

/** Where only what is said is known: why to ask further, and whom. */
export function OnlyStated({ needs }: { readonly needs: readonly Need[] }) {
  const { t } = useTranslation('needs');
  const { list } = useFormats();
  if (!hasOnlyStated(needs)) return null;
  const asked = needSources.filter((source) => needs.some((need) => need.source === source));
  const notAsked = needSources.filter((source) => !asked.includes(source));
  const named = (sources: typeof asked) => list(sources.map((source) => t(`source.${source}`)));
  return (
    <Alert
      color="orange"
      variant="outline"
      icon={<IconEar size={18} stroke={1.6} />}
      title={t('further.title')}
    >
      <p className={classes['further']}>
        {t('further.why')}{' '}
        {asked.length === 0 ? null : t('further.heardFrom', { sources: named(asked) })}{' '}
        {notAsked.length === 0 ? null : t('further.notFrom', { sources: named(notAsked) })}
      </p>
      <Button component={Link} to="/needs" variant="subtle" size="compact-sm">
        {t('screen.list')}
      </Button>
    </Alert>
  );
}
