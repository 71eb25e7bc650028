import { Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Grant } from '../../../shared/protocol/account.ts';
import classes from './office.module.css';

/** Whose clients the office lets come to this device. */
export function SeesPart({
  grants,
  name,
}: {
  readonly grants: readonly Grant[];
  /** Of the member. */
  readonly name: string;
}) {
  const { t } = useTranslation('officeAccount');
  const id = useId();
  const lines = grants.some(({ kind }) => kind === 'all')
    ? [t('sees.all')]
    : [
        t('sees.own', { name }),
        ...grants.flatMap((grant) => {
          if (grant.kind === 'region') return [t('sees.region', { name: grant.region })];
          return grant.kind === 'person' ? [t('sees.person', { name: grant.person })] : [];
        }),
      ];
  return (
    <section aria-labelledby={id} className={classes['part']}>
      <Title order={2} id={id}>
        {t('sees.title')}
      </Title>
      <ul className={classes['steps']} aria-labelledby={id}>
        {[...lines, t('sees.office')].map((line) => (
          <li key={line} className={classes['what']}>
            {line}
          </li>
        ))}
      </ul>
      <Text className={classes['quiet'] ?? ''} maw={720}>
        {t('sees.why')}
      </Text>
    </section>
  );
}
