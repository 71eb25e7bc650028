import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './segments.module.css';

/** What follows from a segment: how its clients are served. */
export const ServiceModes = memo(function ServiceModes(props: { readonly three: boolean }) {
  const { t } = useTranslation(['segments', 'segmentService']);
  return (
    <section aria-labelledby="segment-service">
      <Title order={2} id="segment-service" mb={4}>
        {t('service.title')}
      </Title>
      <ul className={classes['modes']}>
        <li>{t('service.A')}</li>
        <li>{t('service.B')}</li>
        {props.three ? <li>{t('service.C')}</li> : null}
      </ul>
      <Text size="sm" className={classes['quiet'] ?? ''}>
        {t('service.note')}
      </Text>
      <Link to="/segments/service" className={classes['client']}>
        {t('segmentService:link')}
      </Link>
    </section>
  );
});
